import type { Estimate } from '$lib/domain/application/estimate';
import type { ApplicationEvent } from '$lib/domain/application/event';
import type { Status } from '$lib/domain/application/status';
import { readFixed, type Db } from '$lib/server/db/client';

/** What the code alone may tell, before words: the events hold codes, times and ids only. */
export type Track = {
	status: Status;
	since: string;
	/** Grows with every event. */
	version: number;
	/** In its line, from 1; kept by a job. */
	position?: number;
	/** Of its lane and status; kept by a job, and missing below twenty cases. */
	estimate?: Estimate;
	/** Only where they are asked for. */
	events?: ApplicationEvent[];
};

type Row = {
	/** Milliseconds since 1970, as text. */
	gate: string | null;
	status: Status | null;
	since: string | null;
	version: number | null;
	position: number | null;
	p50: number | null;
	p80: number | null;
	events?: ApplicationEvent[] | null;
};

const columns = `(select l.expire from limits l where l.key = $2) as gate,
	c.status, c.since, c.version, p.position, e.p50, e.p80`;
const from = `from (select 1) one
	left join cases c on c.code = $1 and c.status <> 'draft'
	left join positions p on p.case_id = c.id and p.since = c.since
	left join estimates e on e.lane = c.lane and e.status = c.status`;
const told = `(select json_agg(json_build_object(
	'id', e.id, 'type', e.type, 'v', e.v, 'via', e.via, 'data', e.data,
	'actor', json_build_object('kind', e.actor_kind),
	'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by e.seq)
	from events e where e.case_id = c.id) as events`;

const stageText = `select ${columns} ${from}`;
const wayText = `select ${columns}, ${told} ${from}`;

/**
 * The one query without a scope: whoever has the code may know the stage. One read, since anybody may ask
 * and often: the case by the unique index of its code, its standing, the dates of its stations where they
 * are asked for, and until when the asker's address is shut out. No case: nobody has this code.
 *
 * @param code canonical, as `parseCode` gives it
 * @param gate the row of `limits` that shuts the address out
 */
export async function findTrack(
	db: Db,
	{ code, gate, withEvents }: { code: string; gate: string; withEvents: boolean }
): Promise<{ shutUntil?: Date; track?: Track }> {
	const [row] = await readFixed<Row>(db, withEvents ? wayText : stageText, [code, gate]);
	return { ...(row?.gate && { shutUntil: new Date(Number(row.gate)) }), ...trackOf(row as Row) };
}

function trackOf({ status, since, version, position, p50, p80, events }: Row): { track?: Track } {
	if (!status || !since || version === null) return {};
	const track: Track = { status, since: new Date(since).toISOString(), version };
	if (position !== null) track.position = position;
	if (p50 !== null && p80 !== null) track.estimate = { p50, p80 };
	if (events) track.events = events;
	return { track };
}
