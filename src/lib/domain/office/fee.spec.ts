import { describe, expect, it } from 'vitest';
import type { Fee, Zone } from './courier.schema';
import { feeFor, zoneFor } from './fee';

const fee = (validFrom: string, amount: number | null, zone = 'near'): Fee => ({
	courier: 'post',
	zone,
	amount,
	validFrom
});

describe('feeFor', () => {
	const fees = [fee('2026-01-01', 20_000), fee('2026-06-01', 22_000), fee('2027-01-01', null)];

	it('holds from its date on, not a day earlier', () => {
		expect(feeFor(fees, 'post', 'near', '2026-05-31')).toBe(20_000);
		expect(feeFor(fees, 'post', 'near', '2026-06-01')).toBe(22_000);
	});
	it('does not depend on the order of the entries', () => {
		expect(feeFor(fees.toReversed(), 'post', 'near', '2026-07-01')).toBe(22_000);
	});
	it('is null before the first entry, after a withdrawal, and for other pairs', () => {
		expect(feeFor(fees, 'post', 'near', '2025-12-31')).toBeNull();
		expect(feeFor(fees, 'post', 'near', '2027-01-01')).toBeNull();
		expect(feeFor(fees, 'post', 'far', '2026-07-01')).toBeNull();
		expect(feeFor(fees, 'bike', 'near', '2026-07-01')).toBeNull();
	});
	it('keeps a free delivery apart from none', () => {
		expect(feeFor([fee('2026-01-01', 0)], 'post', 'near', '2026-07-01')).toBe(0);
	});
	it('lets a later entry of the same day correct the earlier', () => {
		const mended = [fee('2026-01-01', 20_000), fee('2026-01-01', 19_000)];
		expect(feeFor(mended, 'post', 'near', '2026-07-01')).toBe(19_000);
	});
});

describe('zoneFor', () => {
	const zones: Zone[] = [
		{ id: 'near', label: { id: 'dekat' }, kecamatan: ['99.01.01'] },
		{ id: 'far', label: { id: 'jauh' }, kecamatan: ['99.01.02'] },
		{ id: 'away', label: { id: 'luar' }, kecamatan: [], outside: true }
	];
	it('goes by the kecamatan in the village code', () => {
		expect(zoneFor({ zones }, '99.01.02.2001')).toBe('far');
	});
	it('is the outside for words and for a village of another office', () => {
		expect(zoneFor({ zones }, 'outside')).toBe('away');
		expect(zoneFor({ zones }, '35.16.01.2001')).toBe('away');
	});
	it('never answers without a zone for the outside', () => {
		expect(() => zoneFor({ zones: zones.slice(0, 2) }, 'outside')).toThrow();
	});
});
