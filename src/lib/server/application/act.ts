import type { Actor, Via } from '$lib/domain/actor';
import type { Action } from '$lib/domain/application/action';
import type { Application } from '$lib/domain/application/application';
import { decide } from '$lib/domain/application/decide';
import type { Refusal } from '$lib/domain/application/decision';
import { evolve, fold } from '$lib/domain/application/fold';
import { findStay } from '$lib/domain/application/stay';
import { lifeSettingsOf } from '$lib/domain/office/life-settings';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { Db } from '$lib/server/db/client';
import { newId } from '$lib/server/new-id';
import { enqueueNotices } from '$lib/server/notify/enqueue';
import { claimAction, findAnswer, keepAnswer } from '$lib/server/repository/action';
import * as applications from '$lib/server/repository/application';
import { appendEvents, eventsOf } from '$lib/server/repository/event';
import { saveOutputs } from '$lib/server/repository/output';
import type { Scope } from '$lib/server/repository/scope';
import { insertStay } from '$lib/server/repository/stay';
import type { Services } from '$lib/server/services';
import { calendarOf } from './office-calendar';

export type ActRequest = {
	caseId: string;
	/** Which cases the actor can see at all: another's is `not-found`. */
	scope: Scope;
	/** Made with the page; a repeat of the same id is given the first answer. */
	actionId: string;
	actor: Actor;
	via: Via;
	/** What else this change writes (own words, an answer, a destination), in the same transaction. */
	also?: (tx: Db, application: Application) => Promise<void>;
};

/** Rolls the transaction back, so that a refused action leaves nothing and may be tried again. */
class Refused extends Error {
	constructor(readonly issue: Refusal | 'not-found') {
		super(issue);
	}
}

type Answer = { status: Application['status'] };

/**
 * The only way in which a case changes its status: locks the row, lets the domain decide, appends the
 * events, writes what follows from them and adds the notices' jobs, all in one transaction.
 */
export async function act(
	services: Services,
	request: ActRequest,
	action: Action | ((application: Application) => Action)
): Promise<Result<Answer, Refusal | 'not-found'>> {
	const { office, settings } = await services.officeNow();
	const now = services.now();
	const at = now.toISOString();
	try {
		return await services.db.transaction(async (tx) => {
			const row = await applications.lockCase(tx, request.scope, request.caseId);
			if (!row) throw new Refused('not-found');
			const claimed = await claimAction(tx, {
				id: request.actionId,
				caseId: row.id,
				type: typeof action === 'function' ? 'derived' : action.type,
				at
			});
			if (!claimed) return accept(await firstAnswer(tx, request.actionId, row.id));

			const before = fold(await eventsOf(tx, row.id));
			const decided = decide(before, typeof action === 'function' ? action(before) : action, {
				actor: request.actor,
				at,
				settings: lifeSettingsOf(settings)
			});
			if (!decided.ok) throw new Refused(decided.issue);

			const events = await appendEvents(
				tx,
				row.id,
				row.version,
				decided.value.map((event) => ({ ...event, id: newId(now) })),
				{ actor: request.actor, via: request.via, at }
			);
			const after = events.reduce<Application>(evolve, before);
			const byHolder = after.claimedBy === request.actor.id || after.claimedBy !== before.claimedBy;
			const version = row.version + events.length;
			await applications.saveFold(tx, row.id, after, { version, at, byHolder });
			await saveOutputs(tx, row.id, after, at);
			// What is only tried out says nothing of how long the office takes.
			const stay = row.demo ? undefined : findStay(before, after, calendarOf(office, settings));
			if (stay) await insertStay(tx, stay);
			await request.also?.(tx, after);
			await enqueueNotices(tx, { caseId: row.id, events, application: after, at });
			const answer: Answer = { status: after.status };
			await keepAnswer(tx, request.actionId, answer);
			return accept(answer);
		});
	} catch (error) {
		if (error instanceof Refused) return refuse(error.issue);
		throw error;
	}
}

async function firstAnswer(tx: Db, actionId: string, caseId: string): Promise<Answer> {
	const first = await findAnswer<Answer>(tx, actionId, caseId);
	// An id that was used for another case is nobody's repeat.
	if (!first) throw new Refused('not-found');
	return first;
}
