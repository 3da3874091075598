import { describe, expect, it } from 'vitest';
import { hoursText } from './hours';

const open = (day: number, from = '08:00', to = '15:00') => ({ day, from, to });

describe('hoursText', () => {
	it('puts days with the same hours on one line', () => {
		expect(hoursText({ days: [1, 2, 3, 4].map((day) => open(day)) }, 'id')).toEqual([
			'Senin sampai Kamis, 08.00–15.00'
		]);
	});
	it('keeps a shorter day apart, and does not bridge a closed one', () => {
		const days = [open(1), open(3), open(4), open(5, '08:00', '11:00')];
		expect(hoursText({ days }, 'id')).toEqual([
			'Senin, 08.00–15.00',
			'Rabu sampai Kamis, 08.00–15.00',
			'Jumat, 08.00–11.00'
		]);
	});
	it('counts Sunday as the last day of the week, in whatever order they come', () => {
		expect(hoursText({ days: [open(0), open(6)] }, 'en')).toEqual([
			'Saturday to Sunday, 08:00–15:00'
		]);
	});
	it('says nothing of an office without hours', () => {
		expect(hoursText({ days: [] })).toEqual([]);
	});
});
