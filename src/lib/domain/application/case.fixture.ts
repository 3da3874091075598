import type { Actor } from '$lib/domain/actor';
import type { Way } from '$lib/domain/program/program';
import type { Action } from './action';
import type { Application } from './application';
import { decide } from './decide';
import type { ApplicationEvent, NewEvent } from './event';
import { evolve } from './fold';
import { after, type Span } from './instant';
import { defaultLifeSettings, type LifeSettings } from './settings';
import type { Status } from './status';

export const resident: Actor = { kind: 'resident', id: 'warga-1' };
export const operator: Actor = { kind: 'operator', id: 'petugas-1' };
export const colleague: Actor = { kind: 'operator', id: 'petugas-2' };
export const supervisor: Actor = { kind: 'supervisor', id: 'penyelia-1' };
export const village: Actor = { kind: 'village', id: 'desa-1' };
export const whatsapp: Actor = { kind: 'whatsapp' };
export const system: Actor = { kind: 'system' };

export const begin: Action = {
	type: 'start',
	program: 'any',
	services: ['one'],
	catalogueVersion: 1
};
export const card = { id: 'kia:anak', kind: 'kia', person: 'anak', medium: 'card' as const };
export const sheet = { id: 'kk:rumah', kind: 'kk', person: 'rumah', medium: 'pdf' as const };

export const sendBy = (
	way: Way,
	outputs = [card] as (typeof card | typeof sheet)[]
): Extract<Action, { type: 'send' }> => ({
	type: 'send',
	code: 'TES-0000-0000',
	lane: 'general',
	way,
	outputs,
	confirmation: 'awaited'
});

/** A case that goes on by the real `decide`, and remembers what happened. */
export class Walk {
	application: Application | undefined;
	readonly events: ApplicationEvent[] = [];
	at = '2026-11-24T03:00:00.000Z';
	settings: LifeSettings = defaultLifeSettings;

	wait(span: Span): this {
		this.at = after(this.at, span);
		return this;
	}
	try(action: Action, actor: Actor) {
		return decide(this.application, action, { actor, at: this.at, settings: this.settings });
	}
	record(happened: readonly NewEvent[], actor: Actor): ApplicationEvent[] {
		const stored = happened.map((one, n): ApplicationEvent => {
			const id = `event-${this.events.length + n}`;
			return { ...one, id, v: 1, at: this.at, actor, via: 'web' };
		});
		for (const event of stored) this.application = evolve(this.application, event);
		this.events.push(...stored);
		return stored;
	}
	/** @throws with the refusal, when there is one. */
	do(action: Action, actor: Actor): this {
		const decision = this.try(action, actor);
		if (!decision.ok) throw new Error(`${action.type}: ${decision.issue}`);
		this.record(decision.value, actor);
		return this;
	}
	get now(): Application {
		if (!this.application) throw new Error('not started');
		return this.application;
	}
}

const parcel = { shipment: 'kiriman-1' } as const;
const output = card.id;
/** What the parcel of a case in the fixture takes back. */
export const original = 'kk:rumah';

/** One hour per step; the last actor and action lead into the status. */
const roads: Record<Status, readonly [Action, Actor][]> = (() => {
	const draft: [Action, Actor][] = [[begin, resident]];
	const awaiting: [Action, Actor][] = [
		...draft,
		[sendBy('courier'), resident],
		[{ type: 'ask', message: 'tanya-0' }, resident]
	];
	const queued: [Action, Actor][] = [...awaiting, [{ type: 'confirm' }, whatsapp]];
	const inReview: [Action, Actor][] = [
		...queued,
		[{ type: 'claim', staff: 'petugas-1' }, operator],
		[{ type: 'judge-page', page: 'hal-1', slot: 'kk:rumah', verdict: 'accepted' }, operator]
	];
	const processing: [Action, Actor][] = [
		...inReview,
		[{ type: 'approve', pages: ['hal-1'] }, operator]
	];
	const issued: [Action, Actor][] = [...processing, [{ type: 'issue-output', output }, operator]];
	const ready: [Action, Actor][] = [
		...issued,
		[
			{
				...{ type: 'prepare', ...parcel, outputs: [output], originals: [original] },
				...{ courier: 'pos', fee: 20_000 }
			},
			operator
		]
	];
	const handed: [Action, Actor][] = [...ready, [{ type: 'hand-over', ...parcel }, operator]];
	const moving: [Action, Actor][] = [...handed, [{ type: 'report-in-transit', ...parcel }, system]];
	const arrived: [Action, Actor][] = [
		...moving,
		[{ type: 'report-delivered', ...parcel, by: 'courier' }, system]
	];
	const items = [{ slot: 'kk:rumah', reason: 'blurred' }];
	return {
		draft,
		'awaiting-confirmation': awaiting,
		queued,
		'in-review': inReview,
		'needs-correction': [...inReview, [{ type: 'ask-correction', items }, operator]],
		'awaiting-family': [...inReview, [{ type: 'await-family', what: 'name' }, operator]],
		processing,
		'waiting-stock': [...processing, [{ type: 'hold-output', output }, operator]],
		issued,
		ready,
		'handed-over': handed,
		'in-transit': moving,
		delivered: arrived,
		completed: [...arrived, [{ type: 'receive' }, resident]],
		returned: [...moving, [{ type: 'report-returned', ...parcel, reason: 'empty' }, system]],
		lost: [...moving, [{ type: 'report-lost', ...parcel }, operator]],
		rejected: [...inReview, [{ type: 'reject', law: 'p1', instead: 'x' }, operator]],
		cancelled: [...queued, [{ type: 'cancel' }, resident]],
		expired: awaiting
	};
})();

/** A case of one card by courier, in the status wished. */
export function caseIn(status: Status): Walk {
	const walk = new Walk();
	for (const [action, actor] of roads[status]) walk.wait({ hours: 1 }).do(action, actor);
	if (status === 'expired') walk.wait({ days: 14 }).do({ type: 'expire' }, system);
	return walk;
}

/** The types of the events that would happen, or why none do. */
export const outcomeOf = (walk: Walk, action: Action, actor: Actor) => {
	const decision = walk.try(action, actor);
	return decision.ok ? decision.value.map(({ type }) => type) : decision.issue;
};

/** An approved case of a card and a sheet. */
export const approvedPair = (way: Way = 'courier'): Walk =>
	new Walk()
		.do(begin, resident)
		.do(sendBy(way, [card, sheet]), resident)
		.do({ type: 'confirm' }, whatsapp)
		.do({ type: 'claim', staff: 'petugas-1' }, operator)
		.do({ type: 'approve', pages: [] }, operator);
