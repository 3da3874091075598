import { describe, expect, it } from 'vitest';
import { mostReportLetters, parseReport } from './report';

const blank = { amount: '', day: '', month: '', year: '', asker: '', words: '' };
const at = { today: '2026-11-24', askers: ['pos', 'office', 'other'] };
const parse = (written: Partial<typeof blank>) => parseReport({ ...blank, ...written }, at);
const codesOf = (written: Partial<typeof blank>) => {
	const parsed = parse(written);
	return parsed.ok ? [] : parsed.issue.map(({ field, issue }) => `${field}: ${issue.code}`);
};

describe('parseReport', () => {
	it('takes words alone', () => {
		expect(parse({ words: ' Diminta uang  di loket. ' })).toEqual({
			ok: true,
			value: { words: 'Diminta uang di loket.' }
		});
	});
	it('takes all of it', () => {
		const written = { amount: 'Rp 50.000', day: '23', month: '11', year: '2026', asker: 'pos' };
		expect(parse({ ...written, words: 'x' })).toEqual({
			ok: true,
			value: { amount: 50_000, date: '2026-11-23', asker: 'pos', words: 'x' }
		});
	});
	it('names every fault in the order of the page', () => {
		const wrong = { amount: 'banyak', day: '31', month: '2', year: '2026', asker: 'siapa' };
		expect(codesOf(wrong)).toEqual([
			'words: report-empty',
			'amount: rupiah-format',
			'date: date-impossible',
			'asker: asker-unknown'
		]);
	});
	it('refuses a day that has not come, and a novel', () => {
		expect(codesOf({ day: '25', month: '11', year: '2026', words: 'x' })).toEqual([
			'date: date-future'
		]);
		expect(codesOf({ words: 'x'.repeat(mostReportLetters) })).toEqual([]);
		expect(codesOf({ words: 'x'.repeat(mostReportLetters + 1) })).toEqual(['words: report-long']);
	});
});
