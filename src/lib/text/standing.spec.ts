import { describe, expect, it } from 'vitest';
import { statuses } from '$lib/domain/application/status';
import { usualText } from './duration';
import { standingText } from './standing';

const estimate = { p50: 24, p80: 60 };
const words = (of: Parameters<typeof standingText>[0]) => standingText(of, 'id');

describe('who waits', () => {
	it('reads the number in the queue and the usual time of this step', () => {
		expect(words({ status: 'queued', position: 3, estimate })).toEqual({
			place: 'Nomor 3 dalam antrean',
			usual: 'Tahap ini biasanya selesai dalam 1 sampai 3 hari kerja.'
		});
	});
	it('reads that the number is being counted, never a wrong one, and that there are too few cases', () => {
		expect(words({ status: 'queued' })).toEqual({
			place: 'Nomor antrean sedang dihitung.',
			usual: 'Lama tahap ini: belum cukup data.'
		});
		expect(words({ status: 'waiting-stock' }).place).toBe('Nomor urut sedang dihitung.');
	});
	it('has a number in the line for a card without its kind', () => {
		expect(words({ status: 'waiting-stock', position: 2 }).place).toBe('Nomor 2 dalam urutan');
	});
	it('is told of no queue before it is in one, and of nothing after the end', () => {
		const told = statuses.filter((status) => words({ status, position: 1 }).place);
		expect(told).toEqual(['queued', 'waiting-stock']);
		for (const status of ['completed', 'rejected', 'cancelled', 'expired', 'delivered'] as const)
			expect(words({ status, position: 1, estimate })).toEqual({});
	});
	it('reads the same beside a step that is named', () => {
		expect(usualText(estimate, 'id')).toBe('Biasanya 1 sampai 3 hari kerja');
		expect(usualText({ p50: 2, p80: 20 }, 'en')).toBe('Usually less than 1 working day');
	});
});
