import type { Actor, Via } from '$lib/domain/actor';
import type { Action } from '$lib/domain/application/action';
import type { Application } from '$lib/domain/application/application';
import { decide } from '$lib/domain/application/decide';
import type { Refusal } from '$lib/domain/application/decision';
import { evolve, fold } from '$lib/domain/application/fold';
import { findStay } from '$lib/domain/application/stay';
import { lifeSettingsOf } from '$lib/domain/office/life-settings';
import type { Order } from '$lib/domain/program/order';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { Db } from '$lib/server/db/client';
import { newId } from '$lib/server/new-id';
import { enqueueNotices } from '$lib/server/notify/enqueue';
import { findAction, insertAction } from '$lib/server/repository/action';
import * as applications from '$lib/server/repository/application';
import type { CaseRow } from '$lib/server/repository/application';
import { eventsBy, eventsOf, insertEvents } from '$lib/server/repository/event';
import { saveOutputs } from '$lib/server/repository/output';
import type { Scope } from '$lib/server/repository/scope';
import { insertStay } from '$lib/server/repository/stay';
import type { Services } from '$lib/server/services';
import { allOrNothing } from './all-or-nothing';
import { calendarOf } from './office-calendar';
import { pinOffice } from './pinned-office';

export type ActRequest = {
	caseId: string;
	/** Which cases the actor can see at all: another's is `not-found`. */
	scope: Scope;
	/** Made with the page; a repeat of the same id is given the first answer. */
	actionId: string;
	actor: Actor;
	via: Via;
	/** Kept with the case, where the action settles what is ordered. */
	order?: Order;
	/** What else this change writes (own words, an answer, a destination), in the same transaction. */
	also?: (tx: Db, application: Application) => Promise<void>;
};

type Answer = { status: Application['status'] };

type Wish = Action | ((application: Application) => Action);

type Acted = Result<Answer, Refusal | 'not-found'>;

/**
 * The only way in which a case changes its status: locks the row, lets the domain decide, appends the
 * events, writes what follows from them and adds the notices' jobs, all in one transaction.
 */
export async function act(services: Services, request: ActRequest, action: Wish): Promise<Acted> {
	const pinned = await pinOffice(services);
	return allOrNothing(services.db, async (tx): Promise<Acted> => {
		const row = await applications.lockCase(tx, request.scope, request.caseId);
		return row ? actOn(pinned, tx, row, request, action) : refuse('not-found');
	});
}

/** The same on a row that `tx` has locked, with the office pinned; a refusal must end that transaction. */
export async function actOn(
	services: Services,
	tx: Db,
	row: CaseRow,
	request: ActRequest,
	action: Wish
): Promise<Acted> {
	const { office, settings } = await services.officeNow();
	const now = services.now();
	const { actor, via, actionId } = request;
	const by = { actor, via, at: now.toISOString() };
	// Statements that do not wait for each other go out together: one way there and back.
	const [earlier, past] = await Promise.all([findAction(tx, actionId), eventsOf(tx, row.id)]);
	if (earlier) return firstAnswer(earlier, row.id);

	const before = fold(past);
	const wish = typeof action === 'function' ? action(before) : action;
	const context = { actor, at: by.at, settings: lifeSettingsOf(settings) };
	const decided = decide(before, wish, context);
	if (!decided.ok) return decided;

	const events = eventsBy(
		decided.value.map((event) => ({ ...event, id: newId(now) })),
		by
	);
	const after = events.reduce<Application>(evolve, before);
	const answer: Answer = { status: after.status };
	const type = typeof action === 'function' ? 'derived' : action.type;
	const done = { id: actionId, caseId: row.id, type, at: by.at, result: answer };
	const [isFirst] = await Promise.all([
		insertAction(tx, done),
		insertEvents(tx, row.id, row.version, events),
		applications.saveFold(tx, row.id, after, {
			version: row.version + events.length,
			at: by.at,
			byHolder: after.claimedBy === actor.id || after.claimedBy !== before.claimedBy,
			order: request.order
		}),
		saveOutputs(tx, row.id, after, by.at)
	]);
	if (!isFirst) return refuse('not-found');
	// What is only tried out says nothing of how long the office takes.
	const stay = row.demo ? undefined : findStay(before, after, calendarOf(office, settings));
	if (stay) await insertStay(tx, stay);
	await request.also?.(tx, after);
	await enqueueNotices(tx, { caseId: row.id, events, application: after, at: by.at });
	return accept(answer);
}

/** An id that was used for another case is nobody's repeat. */
const firstAnswer = (
	{ caseId, result }: { caseId: string | null; result: unknown },
	wanted: string
): Acted => (caseId === wanted && result ? accept(result as Answer) : refuse('not-found'));
