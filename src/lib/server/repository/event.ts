import { asc, eq, inArray } from 'drizzle-orm';
import type { ApplicationEvent, NewEvent } from '$lib/domain/application/event';
import { newestVersionOf } from '$lib/domain/application/upcast';
import type { Actor, Via } from '$lib/domain/actor';
import type { Db } from '$lib/server/db/client';
import { events } from '$lib/server/db/schema';

type Row = typeof events.$inferSelect;

/** A stored row as the event that it holds. */
export const eventOf = (row: Row): ApplicationEvent =>
	({
		id: row.id,
		type: row.type,
		v: row.v,
		at: row.at,
		actor: { kind: row.actorKind, ...(row.actorId && { id: row.actorId }) },
		via: row.via,
		data: row.data
	}) as ApplicationEvent;

/** All events of a case, eldest first. */
export async function eventsOf(db: Db, caseId: string): Promise<ApplicationEvent[]> {
	const rows = await db
		.select()
		.from(events)
		.where(eq(events.caseId, caseId))
		.orderBy(asc(events.seq));
	return rows.map(eventOf);
}

/** The events of several cases in one read, by case; each eldest first. */
export async function eventsOfAll(
	db: Db,
	caseIds: readonly string[]
): Promise<Map<string, ApplicationEvent[]>> {
	const byCase = new Map<string, ApplicationEvent[]>(caseIds.map((id) => [id, []]));
	if (!caseIds.length) return byCase;
	const rows = await db
		.select()
		.from(events)
		.where(inArray(events.caseId, [...caseIds]))
		.orderBy(asc(events.caseId), asc(events.seq));
	for (const row of rows) byCase.get(row.caseId)?.push(eventOf(row));
	return byCase;
}

type By = { actor: Actor; via: Via; at: string };

/** The events as they will be stored, with nothing asked of the database. */
export const eventsBy = (list: (NewEvent & { id: string })[], { actor, via, at }: By) =>
	list.map(
		({ id, type, data }) =>
			({ id, type, v: newestVersionOf(type), at, actor, via, data }) as ApplicationEvent
	);

/** Adds events behind the `after` that the case has; the unique (case, seq) refuses a lost update. */
export async function insertEvents(
	db: Db,
	caseId: string,
	after: number,
	list: readonly ApplicationEvent[]
): Promise<void> {
	if (!list.length) return;
	await db.insert(events).values(
		list.map(({ actor, ...event }, index) => ({
			...event,
			caseId,
			seq: after + index + 1,
			actorKind: actor.kind,
			actorId: actor.id ?? null
		}))
	);
}

/** Both at once, where nothing is decided by what they tell. */
export async function appendEvents(
	db: Db,
	caseId: string,
	after: number,
	list: (NewEvent & { id: string })[],
	by: By
): Promise<ApplicationEvent[]> {
	const made = eventsBy(list, by);
	await insertEvents(db, caseId, after, made);
	return made;
}
