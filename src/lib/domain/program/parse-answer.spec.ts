import { describe, expect, it } from 'vitest';
import type { Question } from './catalogue.schema';
import { parseAnswer } from './parse-answer';

const question = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
	id: 'x',
	label: { id: 'x' },
	kind,
	...more
});
const written = (text: string) => ({ text, day: '', month: '', year: '' });
const at = { today: '2026-11-24', choices: ['ya', 'tidak'], optional: false };

describe('parseAnswer', () => {
	it('takes an offered choice only', () => {
		expect(parseAnswer(question('choice'), written('ya'), at)).toEqual({ ok: true, value: 'ya' });
		expect(parseAnswer(question('choice'), written('mungkin'), at)).toMatchObject({
			issue: { code: 'choice-unknown' }
		});
		expect(parseAnswer(question('choice'), written(''), at)).toMatchObject({
			issue: { code: 'choice-empty' }
		});
	});

	it('reads a date from its three fields and refuses one ahead', () => {
		const typed = { text: '', day: '2', month: '11', year: '2026' };
		expect(parseAnswer(question('date'), typed, at)).toEqual({ ok: true, value: '2026-11-02' });
		const ahead = { ...typed, month: '12' };
		expect(parseAnswer(question('date'), ahead, at)).toMatchObject({
			issue: { code: 'date-future' }
		});
		expect(parseAnswer(question('date', { max: 1 }), ahead, at)).toMatchObject({ ok: true });
	});

	it('lets an optional answer stay empty, but not wrong', () => {
		const optional = { ...at, optional: true };
		expect(parseAnswer(question('child-name'), written(' '), optional)).toEqual({
			ok: true,
			value: ''
		});
		expect(parseAnswer(question('child-name'), written('Budi 2'), optional)).toMatchObject({
			ok: false
		});
		expect(parseAnswer(question('date'), { ...written(''), day: '3' }, optional)).toMatchObject({
			issue: { code: 'date-incomplete' }
		});
	});

	it('keeps numbers inside their limits and says which', () => {
		const weight = question('number', { min: 300, max: 9000 });
		expect(parseAnswer(weight, written('3200'), at)).toEqual({ ok: true, value: '3200' });
		expect(parseAnswer(weight, written('3,2'), at)).toMatchObject({
			issue: { code: 'number-low', least: 300 }
		});
		expect(parseAnswer(weight, written('12000'), at)).toMatchObject({
			issue: { code: 'number-high', most: 9000 }
		});
		expect(parseAnswer(weight, written('tiga'), at)).toMatchObject({
			issue: { code: 'number-format' }
		});
	});

	it('counts what is too long', () => {
		expect(parseAnswer(question('text'), written('a'.repeat(101)), at)).toMatchObject({
			issue: { code: 'text-long', length: 101, most: 100 }
		});
	});
});
