import { describe, expect, it } from 'vitest';
import { addressText, type Places } from '$lib/domain/delivery/address-text';
import type { WrittenAddress } from '$lib/domain/delivery/parse-destination';
import { isLeftAlone } from './left-alone';
import type { PageIssue, Typed } from './parse-page';

const places: Places = {
	regency: 'Kabupaten Contoh',
	kecamatan: [
		{
			code: '35.16.99',
			name: 'Rekaan',
			postal: '61399',
			villages: [{ code: '35.16.99.2001', name: 'Contohan', kind: 'desa' }]
		}
	]
} as unknown as Places;

const saved = addressText(
	{ inside: true, village: '35.16.99.2001', rt: '01', rw: '02', street: 'Jalan Dua', landmark: '' },
	places
);
const before: Partial<WrittenAddress> = {
	kecamatan: '35.16.99',
	village: '35.16.99.2001',
	rt: '01',
	rw: '02',
	street: 'Jalan Dua'
};
const typedAs =
	(parts: Partial<Record<string, string>>): Typed =>
	(field) =>
		parts[field.replace('alamat-', '')] ?? '';

const villageEmpty: PageIssue = {
	field: 'alamat-village',
	key: 'alamat',
	address: { part: 'village', code: 'village-empty' }
};
const alone = (parts: Partial<WrittenAddress>, from = saved) =>
	isLeftAlone(villageEmpty, typedAs(parts), from, places);

describe('an address that was refused', () => {
	it('was left alone when every part is blank or as it was saved', () => {
		expect(alone({}, '')).toBe(true);
		expect(alone({ rt: ' ' }, '')).toBe(true);
		expect(alone({})).toBe(true);
		expect(alone({ ...before, village: '' })).toBe(true);
	});

	it('was written when any part is new, though the faulty part itself is blank', () => {
		expect(alone({ kecamatan: '35.16.99', rt: '3', rw: '4', street: 'Jalan Tiga' }, '')).toBe(
			false
		);
		expect(alone({ kecamatan: '35.16.99' }, '')).toBe(false);
		expect(alone({ ...before, village: '', street: 'Jalan Tiga' })).toBe(false);
		expect(alone({ kecamatan: 'luar', address: 'Jalan Empat 4' })).toBe(false);
	});
});

describe('another answer that was refused', () => {
	const of = (code: 'text-empty' | 'number-format'): PageIssue =>
		({ field: 'nama', key: 'nama', issue: { code } }) as PageIssue;

	it('was left alone only when it is blank', () => {
		const blank: Typed = () => ' ';
		const filled: Typed = () => '4';
		expect(isLeftAlone(of('text-empty'), blank, '', places)).toBe(true);
		expect(isLeftAlone(of('text-empty'), filled, '', places)).toBe(false);
		expect(isLeftAlone(of('number-format'), blank, '', places)).toBe(false);
	});
});
