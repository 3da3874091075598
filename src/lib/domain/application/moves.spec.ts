import { describe, expect, it } from 'vitest';
import type { Actor } from '$lib/domain/actor';
import type { Action, ActionOf, ActionType } from './action';
import {
	begin,
	card,
	caseIn,
	operator,
	original,
	resident,
	sendBy,
	system,
	whatsapp
} from './case.fixture';
import { fold } from './fold';
import type { Span } from './instant';
import { leadsTo, moves } from './moves.fixture';
import { statuses, type Status } from './status';

const output = card.id;
const shipment = 'kiriman-1';

/** Every action as somebody who may would try it, at a time when it is due. */
const attempts: { [Type in ActionType]: [ActionOf<Type>, Actor, Span?] } = {
	start: [begin as ActionOf<'start'>, resident],
	send: [sendBy('courier'), resident],
	confirm: [{ type: 'confirm' }, whatsapp],
	'skip-confirmation': [{ type: 'skip-confirmation' }, system],
	claim: [{ type: 'claim', staff: 'petugas-1' }, operator],
	release: [{ type: 'release', reason: 'by-hand' }, operator],
	'judge-page': [
		{ type: 'judge-page', page: 'hal-2', slot: 'kk:rumah', verdict: 'accepted' },
		operator
	],
	'judge-answer': [{ type: 'judge-answer', answer: 'nik:ibu', verdict: 'accepted' }, operator],
	'ask-correction': [
		{ type: 'ask-correction', items: [{ slot: 'kk:rumah', reason: 'blurred' }] },
		operator
	],
	'correct-slot': [{ type: 'correct-slot', slot: 'kk:rumah' }, resident],
	'correct-answer': [{ type: 'correct-answer', answer: 'nik:ibu' }, resident],
	'await-family': [{ type: 'await-family', what: 'name' }, operator],
	'answer-family': [{ type: 'answer-family', what: 'name' }, resident],
	approve: [{ type: 'approve', pages: ['hal-1'] }, operator],
	reject: [{ type: 'reject', law: 'pasal', instead: 'cara' }, operator],
	cancel: [{ type: 'cancel' }, resident],
	expire: [{ type: 'expire' }, system, { days: 30 }],
	reopen: [{ type: 'reopen' }, resident],
	'hold-output': [{ type: 'hold-output', output }, operator],
	'release-stock': [{ type: 'release-stock', output }, operator],
	'number-output': [{ type: 'number-output', output }, operator],
	'attach-pdf': [{ type: 'attach-pdf', output, file: 'f' }, operator],
	'issue-output': [{ type: 'issue-output', output }, operator],
	prepare: [{ type: 'prepare', shipment, outputs: [output] }, operator],
	'note-original': [{ type: 'note-original', original, state: 'arrived' }, operator],
	'hand-over': [{ type: 'hand-over', shipment }, operator],
	'report-in-transit': [{ type: 'report-in-transit', shipment }, system],
	'report-delivered': [{ type: 'report-delivered', shipment, by: 'fetched' }, operator],
	'download-pdf': [{ type: 'download-pdf', output }, resident],
	'report-returned': [{ type: 'report-returned', shipment, reason: 'empty' }, system],
	'agree-resend': [{ type: 'agree-resend', shipment, way: 'pickup' }, resident],
	'report-lost': [{ type: 'report-lost', shipment }, operator],
	reprint: [{ type: 'reprint' }, operator],
	receive: [{ type: 'receive' }, resident],
	'contradict-delivery': [{ type: 'contradict-delivery' }, resident],
	'complete-by-time': [{ type: 'complete-by-time' }, system, { days: 7 }],
	'change-delivery': [{ type: 'change-delivery', way: 'pickup' }, resident],
	ask: [{ type: 'ask', message: 'tanya-1' }, resident],
	answer: [{ type: 'answer', message: 'tanya-0' }, operator]
};

const pairs = statuses.flatMap((status) =>
	(Object.keys(attempts) as ActionType[]).map((type) => [status, type] as const)
);

describe('every status × every action', () => {
	it.each(pairs)('%s, %s', (status, type) => {
		const walk = caseIn(status);
		expect(walk.now.status).toBe(status);
		const [action, actor, later] = attempts[type];
		if (later) walk.wait(later);
		if (type === 'skip-confirmation')
			walk.settings = { ...walk.settings, confirmationRequired: false };
		const expected = leadsTo[status][type];
		const decision = walk.try(action as Action, actor);
		expect(decision.ok ? 'accepted' : 'refused').toBe(expected ? 'accepted' : 'refused');
		if (!decision.ok) return;
		const passed: Status[] = [status];
		for (const event of decision.value) {
			walk.record([event], actor);
			const last = passed.at(-1) as Status;
			if (walk.now.status !== last) expect(moves[last]).toContain(walk.now.status);
			passed.push(walk.now.status);
		}
		expect(walk.now.status).toBe(expected);
		expect(fold(walk.events)).toEqual(walk.now);
	});

	it('knows a road for every move of the description', () => {
		const byOtherEnds = [
			'draft→queued',
			'issued→delivered',
			'delivered→lost',
			'expired→needs-correction'
		];
		const known = statuses.flatMap((from) =>
			Object.values(leadsTo[from]).map((to) => `${from}→${to}`)
		);
		const described = statuses.flatMap((from) => moves[from].map((to) => `${from}→${to}`));
		expect(described.filter((move) => !known.includes(move))).toEqual(byOtherEnds);
	});
});
