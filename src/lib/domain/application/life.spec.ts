import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, ActorKind } from '$lib/domain/actor';
import { may } from '$lib/domain/permission';
import type { Action, ActionType } from './action';
import { actionsIn, canDo } from './allowed';
import type { Application } from './application';
import { begin, card, sendBy, sheet, Walk } from './case.fixture';
import type { ApplicationEvent } from './event';
import { fold } from './fold';
import { moves, orderOfStates } from './moves.fixture';
import { statuses, type Status } from './status';
import { timelineOf } from './timeline';

const kinds: ActorKind[] = [
	'system',
	'whatsapp',
	'resident',
	'operator',
	'supervisor',
	'village',
	'rider'
];
const kia = { ...card, id: 'kia:anak-2', person: 'anak-2' };
const orders = [[card], [sheet], [card, sheet], [card, kia, sheet]];
const slots = ['kk:rumah', 'ktp-el:ibu'];
const allActions = Object.values(statuses).flatMap((status) => actionsIn(status));

type Step = { pick: number; wild: boolean; who: number; target: number; hours: number };
const step: fc.Arbitrary<Step> = fc.record({
	pick: fc.nat(1000),
	wild: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
	who: fc.nat(1000),
	target: fc.nat(1000),
	hours: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 900 }))
});
const life = fc.record({
	order: fc.constantFrom(...orders),
	way: fc.constantFrom('courier' as const, 'pickup' as const, 'pdf' as const, 'house' as const),
	required: fc.boolean(),
	steps: fc.array(step, { minLength: 5, maxLength: 90, size: 'max' })
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

const oneOf = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const ofOutput: ActionType[] = [
	'hold-output',
	'release-stock',
	'number-output',
	'attach-pdf',
	'issue-output',
	'download-pdf'
];
const ofShipment: ActionType[] = [
	'hand-over',
	'report-in-transit',
	'report-delivered',
	'report-returned',
	'agree-resend',
	'report-lost'
];

/** An action of this type at something that is there, or (every seventh) at something that is not. */
function actionOf(type: ActionType, { order, way }: Life, now: Application, n: number): Action {
	const output = n % 7 === 0 ? 'none:none' : oneOf(order, n).id;
	const shipment = oneOf([...now.shipments.map(({ id }) => id), 'none'], n);
	const slot = oneOf(slots, n);
	const verdict =
		n % 5 === 0
			? ({ verdict: 'asked-again', reason: 'blurred' } as const)
			: ({ verdict: 'accepted' } as const);
	const items = [
		...slots.map((one) => ({ slot: one, reason: 'r' })),
		{ answer: 'nik', reason: 'r' }
	];
	const free = now.outputs.filter(({ state }) => state === 'issued').map(({ id }) => id);
	const shapes: Partial<Record<ActionType, object>> = {
		send: sendBy(order.every(({ medium }) => medium === 'pdf') ? way : 'courier', order),
		claim: { staff: 'actor-1' },
		release: { reason: 'by-hand' },
		'judge-page': { page: `page-${slot}`, slot, ...verdict },
		'judge-answer': { answer: 'nik', ...verdict },
		'ask-correction': { items: items.slice(0, 1 + (n % 3)) },
		'correct-slot': { slot },
		'correct-answer': { answer: 'nik' },
		'await-family': { what: 'name' },
		'answer-family': { what: n % 4 ? 'name' : 'consent' },
		approve: { pages: n % 3 ? [] : slots.map((one) => `page-${one}`) },
		reject: { law: n % 4 ? 'law' : ' ', instead: 'x' },
		'attach-pdf': { file: 'f' },
		prepare: {
			shipment: n % 11 ? `s-${now.shipments.length}` : 's-0',
			outputs: n % 3 ? free : [output],
			originals: slots
		},
		'note-original': {
			original: oneOf([...slots, 'none:none'], n),
			state: oneOf(['given', 'arrived', 'missing', 'wrong'], n + now.originals.length)
		},
		'report-delivered': { by: n % 2 ? 'fetched' : 'courier' },
		'report-returned': { reason: 'r' },
		'agree-resend': { way: 'pickup' },
		'change-delivery': { way: n % 2 ? 'courier' : way },
		ask: { message: `m-${n % 4}` },
		answer: { message: `m-${n % 4}` }
	};
	const named = {
		...(ofOutput.includes(type) && { output }),
		...(ofShipment.includes(type) && { shipment })
	};
	return { type, ...named, ...shapes[type] } as Action;
}

/** What leads away from the road; tried less often, so that lives get as far as their delivery. */
const aside: ActionType[] = [
	'cancel',
	'reject',
	'expire',
	'release',
	'ask-correction',
	'await-family',
	'change-delivery',
	'ask',
	'answer'
];

/** Lives the life; calls back after every event with what was before. */
function live(
	given: Life,
	seen: (event: ApplicationEvent, before: Application, walk: Walk) => void
): Walk {
	const walk = new Walk();
	walk.settings = { ...walk.settings, confirmationRequired: given.required };
	walk.do(begin, { kind: 'resident', id: 'actor-1' });
	for (const { pick, wild, who, target, hours } of given.steps) {
		walk.wait({ hours });
		const possible = actionsIn(walk.now.status).filter(
			(type) => canDo(walk.now, type) && (target % 6 === 0 || !aside.includes(type))
		);
		const type = oneOf(wild || possible.length === 0 ? allActions : possible, pick);
		const able = kinds.filter((kind) => may({ kind }, type));
		const actor: Actor = { kind: oneOf(wild ? kinds : able, who), id: `actor-${wild ? 2 : 1}` };
		const decision = walk.try(actionOf(type, given, walk.now, target), actor);
		if (!decision.ok) continue;
		for (const one of decision.value) {
			const before = walk.now;
			const [event] = walk.record([one], actor);
			if (event) seen(event, before, walk);
		}
	}
	return walk;
}

const isMade = (status: Status): boolean => (orderOfStates as readonly string[]).includes(status);
const runs = { numRuns: 600 };

describe('any life', () => {
	it('moves only as the description says: the case, and each output', () => {
		fc.assert(
			fc.property(life, (given) => {
				live(given, (_, before, { now }) => {
					const states = now.outputs.map(({ state }) => state);
					const changed = before.status !== now.status;
					const derived =
						isMade(now.status) && (isMade(before.status) || before.status === 'in-review');
					if (changed && (given.order.length === 1 || !derived))
						expect(moves[before.status]).toContain(now.status);
					if (isMade(now.status))
						expect(now.status).toBe(orderOfStates.find((state) => states.includes(state)));
					for (const { id, state } of before.outputs) {
						const next = now.outputs.find((output) => output.id === id)?.state;
						if (next !== state) expect(moves[state]).toContain(next);
					}
				});
			}),
			runs
		);
	});

	it('keeps place, claims and parcels in order', () => {
		fc.assert(
			fc.property(life, (given) => {
				live(given, (event, before, { now }) => {
					if (before.placeAt) expect(now.placeAt).toBe(before.placeAt);
					if (now.status === 'queued') expect(now.placeAt).toBeDefined();
					expect(now.claimedBy !== undefined).toBe(now.status === 'in-review');
					if (event.type === 'asked' || event.type === 'answered')
						expect({ ...now, openQuestions: [] }).toEqual({ ...before, openQuestions: [] });
					const alive = now.shipments.filter(({ state }) => !['delivered', 'lost'].includes(state));
					for (const { id, shipment } of now.outputs) {
						const carrying = alive.filter(({ outputs }) => outputs.includes(id));
						expect(carrying.map((one) => one.id)).toEqual(shipment ? [shipment] : []);
					}
				});
			}),
			runs
		);
	});

	it('is told by its events, and its way has no stamp for what was not', () => {
		fc.assert(
			fc.property(life, (given) => {
				const walk = live(given, () => undefined);
				expect(fold(JSON.parse(JSON.stringify(walk.events)))).toEqual(walk.now);
				const stamps = walk.events.map(({ at }) => at);
				for (const view of ['full', 'public'] as const) {
					const way = timelineOf(walk.now, walk.events, view);
					const order = way.map(({ state }) => ['done', 'now', 'ahead'].indexOf(state));
					expect(order).toEqual(order.toSorted());
					expect(order.filter((n) => n === 1)).toHaveLength(
						walk.now.status === 'completed' ? 0 : 1
					);
					const times = way.flatMap(({ at }) => at ?? []);
					expect(times).toEqual(times.toSorted());
					for (const time of times) expect(stamps).toContain(time);
					expect(way.filter(({ at, state }) => (state === 'ahead') === Boolean(at))).toEqual([]);
					expect(new Set(way.map(({ key }) => key)).size).toBe(way.length);
				}
			}),
			runs
		);
	});

	it('reaches every status, so that the properties above have something to look at', () => {
		const reached = new Set<Status>();
		const given = fc.sample(life, { seed: 20261124, numRuns: 400 });
		for (const one of given) live(one, (_, __, { now }) => reached.add(now.status));
		expect([...reached].toSorted()).toEqual(statuses.filter((s) => s !== 'draft').toSorted());
	});
});
