import { describe, expect, it } from 'vitest';
import { feeFor, zoneFor } from '$lib/domain/office/fee';
import { shippedOffice, shippedOffices } from './shipped-office';

describe('the shipped office 35.16', () => {
	const office = shippedOffice('35.16');

	it('has every kecamatan and village once', () => {
		const villages = office.kecamatan.flatMap((each) => each.villages);
		expect(office.kecamatan).toHaveLength(18);
		expect(villages).toHaveLength(304);
		expect(new Set(villages.map(({ code }) => code)).size).toBe(304);
		expect(villages.filter(({ kind }) => kind === 'kelurahan')).toHaveLength(5);
	});

	it('has a service point for every kecamatan, the assumed one marked', () => {
		const served = office.servicePoints.flatMap((point) => point.kecamatan);
		expect(served.toSorted()).toEqual(office.kecamatan.map(({ code }) => code));
		expect(office.servicePoints.flatMap((point) => point.assumed ?? [])).toEqual(['35.16.09']);
	});

	it('claims no agreement and no hours that the office has not confirmed', () => {
		expect(office.facilities).toHaveLength(32);
		expect(new Set(office.facilities.map(({ id }) => id)).size).toBe(32);
		expect(office.facilities.every(({ partner }) => partner === 'unknown')).toBe(true);
		expect(office.hours.confirmed).toBe(false);
		expect(office.whatsappLines).toEqual([]);
	});

	it('charges both couriers the same inside and nobody outside', () => {
		const inside = zoneFor(office, '35.16.08.1003');
		for (const courier of ['pos', 'jnt']) {
			expect(feeFor(office.firstFees, courier, inside, '2026-11-24')).toBe(20_000);
			expect(
				feeFor(office.firstFees, courier, zoneFor(office, 'outside'), '2026-11-24')
			).toBeNull();
		}
	});

	it('offers each kind of need a program', () => {
		expect(office.programs.map(({ proposedFor }) => proposedFor).toSorted()).toEqual([
			'any',
			'death',
			'newborn',
			'several'
		]);
	});

	it('accepts the waybills of the contract', () => {
		const fits = (courier: string, waybill: string) =>
			office.couriers
				.find(({ id }) => id === courier)!
				.waybillPatterns.some((pattern) => new RegExp(pattern).test(waybill));
		expect(fits('jnt', 'JX8009962760')).toBe(true);
		expect(fits('pos', 'EE123456785ID')).toBe(true);
		expect(fits('pos', 'P26112400123')).toBe(true);
		expect(fits('jnt', 'EE123456785ID')).toBe(false);
	});
});

describe('other offices', () => {
	it('brings an invented one in another time zone', () => {
		const office = shippedOffice('99.01');
		expect(office.timeZone).toBe('Asia/Makassar');
		expect(office.prefix).not.toBe(shippedOffice('35.16').prefix);
	});

	it('names the offices it knows when asked for another', () => {
		expect(shippedOffices()).toEqual(['35.16', '99.01']);
		expect(() => shippedOffice('12.34')).toThrow(/OFFICE=12\.34.*35\.16, 99\.01/);
	});
});
