import { describe, expect, it } from 'vitest';
import type { Actor } from '$lib/domain/actor';
import type { Lane } from '$lib/domain/program/order';
import type { Action } from './action';
import { begin, card, caseIn, operator, resident, sendBy, system, Walk } from './case.fixture';
import { fold } from './fold';
import { noticesFor, noticesForReminder, type Notice, type NoticeLevel } from './notice';

/** Everything told to one level while the case went its way. */
const heard = ({ events }: Walk, level: NoticeLevel, lane?: Lane): string[] =>
	events.flatMap((event, n) => {
		const application = fold(events.slice(0, n + 1));
		return noticesFor(event, lane ? { ...application, lane } : application)
			.filter((notice) => notice.level === level)
			.map(({ code }) => code);
	});
const lastOf = (walk: Walk, action: Action, actor: Actor): Notice[] => {
	const before = walk.events.length;
	walk.do(action, actor);
	return walk.events.slice(before).flatMap((event) => noticesFor(event, walk.now));
};

describe('notices', () => {
	const road = ['queued', 'in-review', 'processing', 'issued'];

	it('tell the applicant and a follower with delivery every station', () => {
		const told = [...road, 'ready-to-send', 'with-courier', 'in-transit', 'delivered', 'completed'];
		expect(heard(caseIn('completed'), 'applicant')).toEqual(told);
		expect(heard(caseIn('completed'), 'delivery')).toEqual(told);
	});
	it('tell a follower of the stage the same, without the delivery', () => {
		expect(heard(caseIn('completed'), 'stage')).toEqual([
			...road,
			'ready',
			'under-way',
			'delivered',
			'completed'
		]);
	});
	it.each([
		['needs-correction', 'needs-correction'],
		['awaiting-family', 'awaiting-family'],
		['waiting-stock', 'waiting-stock'],
		['returned', 'returned'],
		['lost', 'lost'],
		['rejected', 'rejected'],
		['cancelled', 'cancelled'],
		['expired', 'expired']
	] as const)('tell all of %s', (status, code) => {
		for (const level of ['applicant', 'stage', 'delivery'] as const)
			expect(heard(caseIn(status), level).at(-1)).toBe(code);
	});
	it('are the same for a death', () => {
		for (const level of ['applicant', 'stage'] as const)
			expect(heard(caseIn('completed'), level, 'death')).toEqual(heard(caseIn('completed'), level));
	});
	it('do not repeat what a courier or an operator repeats', () => {
		const moving: Action = { type: 'report-in-transit', shipment: 'kiriman-1' };
		expect(lastOf(caseIn('in-transit').wait({ hours: 1 }), moving, system)).toEqual([]);
		const claim: Action = { type: 'claim', staff: 'petugas-1' };
		const walk = caseIn('in-review').wait({ hours: 1 });
		walk.do({ type: 'release', reason: 'by-hand' }, operator);
		expect(lastOf(walk, claim, operator)).toEqual([]);
	});
	it('say that a correction came only when it is whole', () => {
		const items = ['kk:rumah', 'ktp-el:ibu'].map((slot) => ({ slot, reason: 'r' }));
		const walk = caseIn('in-review').do({ type: 'ask-correction', items }, operator);
		expect(lastOf(walk, { type: 'correct-slot', slot: 'kk:rumah' }, resident)).toEqual([]);
		const whole = lastOf(walk, { type: 'correct-slot', slot: 'ktp-el:ibu' }, resident);
		expect(whole.map(({ code }) => code)).toEqual(Array(3).fill('correction-received'));
	});
	it('say of a part that it is issued, of the last that all are', () => {
		const kia = { ...card, id: 'kia:anak-2' };
		const walk = new Walk().do(begin, resident).do(sendBy('pickup', [card, kia]), resident);
		walk.do({ type: 'confirm' }, { kind: 'whatsapp' });
		walk.do({ type: 'claim', staff: 'petugas-1' }, operator);
		walk.do({ type: 'approve', pages: [] }, operator);
		const codes = [card, kia].map(
			({ id }) => lastOf(walk, { type: 'issue-output', output: id }, operator)[0]?.code
		);
		expect(codes).toEqual(['output-issued', 'issued']);
		const prepared: Action = { type: 'prepare', shipment: 's', outputs: [card.id, kia.id] };
		expect(lastOf(walk, prepared, operator)[0]?.code).toBe('ready-to-fetch');
	});
	it('bring an answer to the applicant alone', () => {
		const answer: Action = { type: 'answer', message: 'tanya-0' };
		expect(lastOf(caseIn('queued'), answer, operator)).toEqual([
			{ level: 'applicant', code: 'answered', tag: 'answer' }
		]);
	});
	it('keep delivery and contradiction from a follower of the stage', () => {
		const change: Action = { type: 'change-delivery', way: 'pickup' };
		const levels = (notices: Notice[]) => notices.map(({ level }) => level);
		expect(levels(lastOf(caseIn('queued'), change, resident))).toEqual(['applicant', 'delivery']);
		const contradict: Action = { type: 'contradict-delivery' };
		expect(levels(lastOf(caseIn('delivered'), contradict, resident))).not.toContain('stage');
	});
	it('remind under a tag of their own', () => {
		const notices = noticesForReminder('correct');
		expect(new Set(notices.map(({ level }) => level)).size).toBe(3);
		expect(notices[0]).toMatchObject({ code: 'remind-correct', tag: 'reminder' });
	});
});
