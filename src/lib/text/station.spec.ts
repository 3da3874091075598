import { describe, expect, it } from 'vitest';
import type { Station, StationKey } from '$lib/domain/application/timeline';
import { statuses } from '$lib/domain/application/status';
import { ways } from '$lib/domain/program/program';
import { locales } from './locale';
import { stationText } from './station';

const keys: StationKey[] = ['sent', 'confirmed', 'reviewed', 'under-way', ...statuses];
const states = ['done', 'now', 'ahead'] as const;

describe.each([...locales])('stations in %s', (locale) => {
	it('on the road that timelines take each have a title and a sentence, for every way', () => {
		const road: StationKey[] = [
			'confirmed',
			'reviewed',
			'issued',
			'ready',
			'handed-over',
			'in-transit',
			'delivered',
			'completed'
		];
		const stations: Station[] = [
			{ key: 'sent', state: 'done' },
			...road.flatMap((key): Station[] => [
				{ key, state: 'done' },
				{ key, state: 'ahead' }
			]),
			...statuses.map((key): Station => ({ key, state: 'now' }))
		];
		for (const station of stations)
			for (const way of [...ways, undefined]) {
				const { title, sentence } = stationText(station, way, locale);
				expect([station, title !== '', sentence !== '']).toEqual([station, true, true]);
			}
	});

	it('seen by strangers tell no document, death or way', () => {
		for (const key of keys)
			for (const state of states) {
				const { sentence } = stationText({ key, state }, 'public', locale);
				expect(sentence).not.toBe('');
				expect(sentence).not.toMatch(
					/akta|\bkk\b|ktp|kia\b|kematian|kurir|rumah|faskes|certificate|courier|house/i
				);
			}
	});
});

describe('stations on the case page', () => {
	it('go from what will be to what has been', () => {
		const words = (state: Station['state']) =>
			stationText({ key: 'reviewed', state }, 'courier', 'id');
		expect(words('ahead').sentence).toBe('Petugas memeriksa foto dan jawaban Anda.');
		expect(words('done').sentence).toBe('Semua foto dan jawaban sudah diperiksa.');
	});
	it('end as the way does', () => {
		const end = (way: (typeof ways)[number]) =>
			stationText({ key: 'delivered', state: 'ahead' }, way, 'id').sentence;
		expect(new Set(ways.map(end)).size).toBe(ways.length);
	});
});
