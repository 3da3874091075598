import { describe, expect, it } from 'vitest';
import { begin, operator, resident, sendBy, Walk, whatsapp } from './case.fixture';
import { standardClockOf } from './standard';

const calendar = { zone: 'Asia/Jakarta', weekend: [0, 6], holidays: ['2026-12-01'] };
const slot = 'kk:rumah';
const clockOf = (walk: Walk) => standardClockOf(walk.events, 24, calendar, walk.at);
// Tuesday 24 November 2026, 10.00 in Jakarta.
const queued = () =>
	new Walk().do(begin, resident).do(sendBy('pickup'), resident).do({ type: 'confirm' }, whatsapp);

describe('the clock of the service standard', () => {
	it('has one working day from the queue on, weekends left out', () => {
		expect(clockOf(queued()).dueAt).toBe('2026-11-25T03:00:00.000Z');
		const friday = new Walk().wait({ days: 3 }).do(begin, resident).do(sendBy('pickup'), resident);
		expect(clockOf(friday.do({ type: 'confirm' }, whatsapp)).dueAt).toBe(
			'2026-11-30T03:00:00.000Z'
		);
	});

	it('does not run before the confirmation', () => {
		const waiting = new Walk().do(begin, resident).do(sendBy('pickup'), resident);
		expect(clockOf(waiting.wait({ days: 2 }))).toEqual({ spent: 0 });
		expect(clockOf(waiting.do({ type: 'confirm' }, whatsapp)).dueAt).toBe(
			'2026-11-27T03:00:00.000Z'
		);
	});

	it('stands while the household corrects, and goes on where it stood', () => {
		const walk = queued()
			.wait({ hours: 4 })
			.do({ type: 'claim', staff: operator.id! }, operator)
			.do({ type: 'ask-correction', items: [{ slot, reason: 'blurred' }] }, operator);
		expect(clockOf(walk)).toEqual({ spent: 4 });
		walk.wait({ hours: 20 }).do({ type: 'correct-slot', slot }, resident);
		expect(clockOf(walk)).toEqual({ dueAt: '2026-11-25T23:00:00.000Z', spent: 4 });
	});

	it('stands once the documents are out', () => {
		const walk = queued()
			.do({ type: 'claim', staff: operator.id! }, operator)
			.do({ type: 'approve', pages: [] }, operator)
			.wait({ hours: 2 })
			.do({ type: 'issue-output', output: 'kia:anak' }, operator);
		expect(clockOf(walk.wait({ days: 3 }))).toEqual({ spent: 2 });
	});
});
