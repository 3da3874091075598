import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, instantOf } from './office-time';
import { addWorkingHours, isWorkingDay, workingHoursBetween } from './working-time';

const calendar = { zone: 'Asia/Jakarta', weekend: [0, 6], holidays: ['2026-12-25', '2026-12-24'] };
const at = (date: string, clock = '15:00') => instantOf(date, clock, calendar.zone);

const instant = fc
	.date({ min: new Date('2026-11-01'), max: new Date('2027-02-01'), noInvalidDate: true })
	.map((date) => date.toISOString());
const minutes = fc.nat(30 * 24 * 60);
const calendars = fc.record({
	zone: fc.constantFrom('Asia/Jakarta', 'Asia/Jayapura', 'Europe/Berlin'),
	weekend: fc.subarray([0, 1, 2, 3, 5, 6], { maxLength: 5 }),
	holidays: fc.array(
		instant.map((day) => day.slice(0, 10)),
		{ maxLength: 12 }
	)
});

describe('working days', () => {
	test.each([
		['2026-11-24', true],
		['2026-11-28', false],
		['2026-11-29', false],
		['2026-12-25', false]
	])('%s: %s', (date, working) => expect(isWorkingDay(date, calendar)).toBe(working));
});

describe('addWorkingHours', () => {
	test.each([
		['a Tuesday ends on Wednesday', at('2026-11-24'), 24, at('2026-11-25')],
		['nights count', at('2026-11-24', '20:00'), 10, at('2026-11-25', '06:00')],
		['a Friday ends on Monday', at('2026-11-27'), 24, at('2026-11-30')],
		[
			'midnight ends at midnight of the next working day',
			at('2026-11-27', '00:00'),
			24,
			at('2026-11-30', '00:00')
		],
		['a Saturday starts on Monday', at('2026-11-28'), 24, at('2026-12-01', '00:00')],
		['holidays and weekend in a row', at('2026-12-23'), 24, at('2026-12-28')],
		['no hours on a working day', at('2026-11-24'), 0, at('2026-11-24')]
	])('%s', (_, from, hours, due) => {
		expect(addWorkingHours(from, hours, calendar)).toBe(due);
	});

	test('always ends on a working day, and the hours in between are those that were added', () => {
		fc.assert(
			fc.property(instant, minutes, calendars, (from, spent, days) => {
				const due = addWorkingHours(from, spent / 60, days);
				expect(isWorkingDay(dateOf(due, days.zone), days)).toBe(true);
				expect(workingHoursBetween(from, due, days)).toBeCloseTo(spent / 60, 6);
			})
		);
	});

	test('in two steps is the same as in one', () => {
		fc.assert(
			fc.property(instant, minutes, minutes, calendars, (from, a, b, days) => {
				expect(addWorkingHours(addWorkingHours(from, a / 60, days), b / 60, days)).toBe(
					addWorkingHours(from, (a + b) / 60, days)
				);
			})
		);
	});

	test('who comes later is never due earlier, nor by fewer hours', () => {
		fc.assert(
			fc.property(instant, instant, minutes, minutes, calendars, (a, b, more, less, days) => {
				const [early, late] = a < b ? [a, b] : [b, a];
				const [few, many] = more < less ? [more, less] : [less, more];
				expect(
					addWorkingHours(early, few / 60, days) <= addWorkingHours(late, many / 60, days)
				).toBe(true);
			})
		);
	});

	test('without weekend and holidays it is plain time', () => {
		const open = { zone: 'Asia/Jakarta', weekend: [], holidays: [] };
		fc.assert(
			fc.property(instant, minutes, (from, spent) => {
				expect(addWorkingHours(from, spent / 60, open)).toBe(
					new Date(Date.parse(from) + spent * 60_000).toISOString()
				);
			})
		);
	});

	test('years of weekends are no closed office', () => {
		expect(addWorkingHours(at('2024-01-01'), 24 * 5 * 200, { ...calendar, holidays: [] })).toBe(
			at('2027-11-01')
		);
	});

	test('refuses hours before zero and an office that never opens', () => {
		expect(() => addWorkingHours(at('2026-11-24'), -1, calendar)).toThrow(RangeError);
		expect(() => addWorkingHours(at('2026-11-24'), NaN, calendar)).toThrow(RangeError);
		const closed = { ...calendar, weekend: [0, 1, 2, 3, 4, 5, 6] };
		expect(() => addWorkingHours(at('2026-11-24'), 1, closed)).toThrow('no working days');
	});
});

describe('workingHoursBetween', () => {
	test.each([
		['over a weekend', at('2026-11-27'), at('2026-11-30'), 24],
		['inside a weekend', at('2026-11-28'), at('2026-11-29'), 0],
		['over holidays', at('2026-12-23', '12:00'), at('2026-12-28', '06:00'), 18],
		['half an hour', at('2026-11-24', '08:00'), at('2026-11-24', '08:30'), 0.5],
		['backwards', at('2026-11-25'), at('2026-11-24'), 0]
	])('%s', (_, from, to, hours) => {
		expect(workingHoursBetween(from, to, calendar)).toBe(hours);
	});

	test('a stop in the middle changes nothing', () => {
		fc.assert(
			fc.property(fc.tuple(instant, instant, instant), calendars, (moments, days) => {
				const [a, b, c] = moments.toSorted() as [string, string, string];
				expect(workingHoursBetween(a, b, days) + workingHoursBetween(b, c, days)).toBeCloseTo(
					workingHoursBetween(a, c, days),
					6
				);
			})
		);
	});
});
