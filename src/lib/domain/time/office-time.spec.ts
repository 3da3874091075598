import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addDays,
	ageOn,
	clockOf,
	dateOf,
	daysBetween,
	findDate,
	instantOf,
	weekdayOf
} from './office-time';

const zone = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC');
const moment = fc.date({
	min: new Date('1970-01-01T00:00:00Z'),
	max: new Date('2100-01-01T00:00:00Z'),
	noInvalidDate: true
});
const date = moment.map((at) => at.toISOString().slice(0, 10));

describe('in the office’s zone', () => {
	test.each([
		['2026-11-24T16:59:59Z', 'Asia/Jakarta', '2026-11-24', '23:59'],
		['2026-11-24T17:00:00Z', 'Asia/Jakarta', '2026-11-25', '00:00'],
		['2026-12-31T16:00:00Z', 'Asia/Makassar', '2027-01-01', '00:00'],
		['2026-11-24T15:00:00+07:00', 'Asia/Jayapura', '2026-11-24', '17:00']
	])('%s in %s is %s %s', (instant, place, day, clock) => {
		expect(dateOf(instant, place)).toBe(day);
		expect(clockOf(instant, place)).toBe(clock);
	});

	test('07.30 WIB is half past midnight UTC', () => {
		expect(instantOf('2026-11-24', '07:30', 'Asia/Jakarta')).toBe('2026-11-24T00:30:00.000Z');
	});

	test('date and clock of a moment lead back to its minute', () => {
		fc.assert(
			fc.property(moment, zone, (at, place) => {
				const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString();
				expect(instantOf(dateOf(minute, place), clockOf(minute, place), place)).toBe(minute);
			})
		);
	});

	test('the day of a change of clocks is right in a zone that has one', () => {
		const berlin = 'Europe/Berlin';
		expect(instantOf('2026-03-29', '01:30', berlin)).toBe('2026-03-29T00:30:00.000Z');
		expect(instantOf('2026-03-29', '03:30', berlin)).toBe('2026-03-29T01:30:00.000Z');
		expect(instantOf('2026-10-25', '00:00', berlin)).toBe('2026-10-24T22:00:00.000Z');
		expect(clockOf(instantOf('2026-03-29', '02:30', berlin), berlin)).toMatch(/^0[13]:30$/);
	});

	test('what is no instant throws', () => {
		expect(() => dateOf('soon', 'Asia/Jakarta')).toThrow(RangeError);
		expect(() => instantOf('2026-13-01', '07:30', 'Asia/Jakarta')).toThrow(RangeError);
	});
});

describe('calendar dates', () => {
	test.each([
		[2024, 2, 29, '2024-02-29'],
		[1900, 2, 29, undefined],
		[2023, 2, 29, undefined],
		[2026, 4, 31, undefined],
		[2026, 13, 1, undefined],
		[2026, 0, 1, undefined],
		[2026, 1, 0, undefined],
		[2026, 1.5, 1, undefined],
		[800, 1, 2, '0800-01-02'],
		[0, 1, 1, undefined],
		[10_000, 1, 1, undefined],
		[-5, 1, 1, undefined]
	])('%d-%d-%d → %s', (year, month, day, found) => {
		expect(findDate(year, month, day)).toBe(found);
	});

	test('days are added and counted alike', () => {
		fc.assert(
			fc.property(date, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
				expect(daysBetween(from, addDays(from, days))).toBe(days);
				expect(weekdayOf(addDays(from, 7))).toBe(weekdayOf(from));
			})
		);
		expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
		expect(weekdayOf('2026-11-24')).toBe(2);
	});

	test.each([
		['2009-11-24', '2026-11-23', 16],
		['2009-11-24', '2026-11-24', 17],
		['2008-02-29', '2025-02-28', 16],
		['2008-02-29', '2025-03-01', 17],
		['2026-11-24', '2026-11-24', 0]
	])('born %s is on %s %d years old', (birth, on, years) => {
		expect(ageOn(birth, on)).toBe(years);
	});

	test('age grows by one within each year and never falls', () => {
		fc.assert(
			fc.property(date, fc.nat(30_000), (birth, days) => {
				const now = ageOn(birth, addDays(birth, days));
				const next = ageOn(birth, addDays(birth, days + 1));
				expect([now, now + 1]).toContain(next);
				expect(ageOn(birth, addDays(birth, days + 366))).toBeGreaterThan(now);
			})
		);
	});
});
