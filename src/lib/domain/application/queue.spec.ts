import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOverdue, isServedFirst, lanes, nextLaneOf, takenInARowOf, type LaneHead } from './queue';

const now = '2026-11-24T03:00:00.000Z';
const late = '2026-11-24T02:00:00.000Z';
const inTime = '2026-11-25T02:00:00.000Z';
const head = (lane: LaneHead['lane'], dueAt: string | undefined = inTime): LaneHead => ({
	lane,
	placeAt: '2026-11-23T02:00:00.000Z',
	dueAt
});
const next = (heads: LaneHead[], takenInARow = 0) =>
	nextLaneOf(heads, { takenInARow, mostInARow: 3, now });

describe('the lane of the next case', () => {
	it('is death before newborn before all others', () => {
		expect(next([head('general'), head('newborn'), head('death')])).toBe('death');
		expect(next([head('general'), head('newborn'), head('several')])).toBe('newborn');
	});

	it('is the overdue one after as many in a row as the office lets pass', () => {
		const heads = [head('death'), head('general', late)];
		expect(next(heads, 2)).toBe('death');
		expect(next(heads, 3)).toBe('general');
	});

	it('stays death as long as no other lane is overdue', () => {
		expect(next([head('death'), head('general')], 50)).toBe('death');
	});

	it('is the one due first among the others, whatever its name', () => {
		expect(next([head('several'), head('general', late)])).toBe('general');
		expect(next([head('several', late), head('general')])).toBe('several');
		expect(next([{ ...head('several'), dueAt: undefined }, head('general')])).toBe('general');
	});

	it('is none when nobody waits', () => expect(next([])).toBeUndefined());
});

describe('over any day', () => {
	const instants = fc.constantFrom(late, inTime);
	const day = fc.array(
		fc.record({ lane: fc.constantFrom(...lanes), placeAt: instants, dueAt: instants }),
		{ maxLength: 30 }
	);

	it('never lets more than the setting pass while another lane is overdue, and never idles', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 1, max: 5 }), (cases, mostInARow) => {
				const waiting = [...cases];
				const taken: LaneHead[] = [];
				while (waiting.length > 0) {
					const heads = lanes.flatMap((lane) =>
						waiting.filter((one) => one.lane === lane).slice(0, 1)
					);
					const takenInARow = takenInARowOf(taken.map(({ lane }) => lane).toReversed());
					const lane = nextLaneOf(heads, { takenInARow, mostInARow, now });
					const chosen = heads.find((one) => one.lane === lane)!;
					expect(chosen).toBeDefined();
					const othersLate = heads.some(
						(one) => !isServedFirst(one.lane) && isOverdue(one.dueAt, now)
					);
					if (isServedFirst(chosen.lane) && othersLate)
						expect(takenInARow).toBeLessThan(mostInARow);
					waiting.splice(waiting.indexOf(chosen), 1);
					taken.push(chosen);
				}
			})
		);
	});
});

describe('taken in a row', () => {
	it('counts back to the first case of another lane', () => {
		expect(takenInARowOf(['death', 'newborn', 'general', 'death'])).toBe(2);
		expect(takenInARowOf(['general', 'death'])).toBe(0);
		expect(takenInARowOf([])).toBe(0);
	});
});
