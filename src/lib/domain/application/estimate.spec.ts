import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestCases, findEstimate, hasPosition, isEstimated, type Tally } from './estimate';
import { ended, statuses } from './status';

const stays = fc.array(fc.nat(500), { minLength: fewestCases, maxLength: 300 });
const each = (hours: readonly number[]): Tally => hours.map((one) => ({ hours: one, cases: 1 }));
const known = (tally: Tally) => {
	const estimate = findEstimate(tally);
	if (!estimate) throw new Error('no estimate');
	return estimate;
};
const noLonger = (hours: readonly number[], than: number) =>
	hours.filter((one) => one <= than).length / hours.length;

describe('an estimate', () => {
	it('is none below twenty cases, however they are tallied', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(100), { maxLength: fewestCases - 1 }), (hours) => {
				expect(findEstimate(each(hours))).toBeUndefined();
				expect(findEstimate([{ hours: 3, cases: hours.length }])).toBeUndefined();
			})
		);
		expect(findEstimate([{ hours: 3, cases: fewestCases }])).toEqual({ p50: 3, p80: 3 });
	});

	it('is of one to twenty hours: ten and sixteen', () => {
		const hours = Array.from({ length: 20 }, (_, n) => n + 1);
		expect(findEstimate(each(hours))).toEqual({ p50: 10, p80: 16 });
		expect(findEstimate(each(hours.toReversed()))).toEqual({ p50: 10, p80: 16 });
	});

	it('names the shortest of the stays that half, and four of five, did not exceed', () => {
		fc.assert(
			fc.property(stays, (hours) => {
				const { p50, p80 } = known(each(hours));
				expect(hours).toContain(p50);
				expect(hours).toContain(p80);
				for (const [percentile, share] of [
					[p50, 0.5],
					[p80, 0.8]
				] as const) {
					expect(noLonger(hours, percentile)).toBeGreaterThanOrEqual(share);
					expect(noLonger(hours, percentile - 1)).toBeLessThan(share);
				}
				expect(p50).toBeLessThanOrEqual(p80);
			})
		);
	});

	it('is the same however equal stays are grouped', () => {
		fc.assert(
			fc.property(stays, (hours) => {
				const groups = new Map<number, number>();
				for (const one of hours) groups.set(one, (groups.get(one) ?? 0) + 1);
				const grouped = [...groups].map(([one, cases]) => ({ hours: one, cases }));
				expect(findEstimate(grouped)).toEqual(findEstimate(each(hours)));
			})
		);
	});

	it('grows with each stay that is longer, never shrinks', () => {
		fc.assert(
			fc.property(stays, fc.nat(500), (hours, more) => {
				const [before, after] = [known(each(hours)), known(each([...hours, 500 + more]))];
				expect(after.p50).toBeGreaterThanOrEqual(before.p50);
				expect(after.p80).toBeGreaterThanOrEqual(before.p80);
			})
		);
	});
});

describe('who waits', () => {
	it('is told how long only where the household is not itself awaited, and never after the end', () => {
		expect(statuses.filter((status) => !isEstimated(status))).toEqual([
			'draft',
			'awaiting-confirmation',
			'needs-correction',
			'awaiting-family',
			'delivered',
			...ended,
			'expired'
		]);
	});
	it('has a number in the queue and for blank cards', () => {
		expect(statuses.filter(hasPosition)).toEqual(['queued', 'waiting-stock']);
	});
});
