import { describe, expect, it } from 'vitest';
import { answersByCode } from './public-code';
import { ended, hasEnded, statuses } from './status';

const terms = { publicCodeDays: 90, reopenDays: 30 };
const since = '2026-01-01T00:00:00.000Z';
const lastMoment = '2026-03-31T23:59:59.999Z';
const after = '2026-04-01T00:00:00.000Z';

describe('answersByCode', () => {
	it.each(ended)('%s stops 90 days after its end', (status) => {
		expect(answersByCode({ status, since }, terms, lastMoment)).toBe(true);
		expect(answersByCode({ status, since }, terms, after)).toBe(false);
	});
	it.each(statuses.filter((one) => !hasEnded(one) && one !== 'draft' && one !== 'expired'))(
		'%s answers however long it takes',
		(status) => {
			expect(answersByCode({ status, since }, terms, '2036-01-01T00:00:00.000Z')).toBe(true);
		}
	);
	it('an expired case answers as long as it can be reopened', () => {
		const short = { publicCodeDays: 0, reopenDays: 90 };
		expect(answersByCode({ status: 'expired', since }, short, lastMoment)).toBe(true);
		expect(answersByCode({ status: 'expired', since }, short, after)).toBe(false);
	});
	it('a draft never answers', () => {
		expect(answersByCode({ status: 'draft', since }, terms, since)).toBe(false);
	});
});
