import type { ApplicationEvent } from '$lib/domain/application/event';
import { lanes } from '$lib/domain/application/queue';
import { statusesOf, type QueueTab } from '$lib/domain/application/queue-tab';
import { standardClockOf } from '$lib/domain/application/standard';
import type { Lane } from '$lib/domain/program/order';
import { eventsOfAll } from '$lib/server/repository/event';
import {
	claimedRows,
	countClaimed,
	countOpen,
	countQuestions,
	laneRows,
	questionRows,
	statusRows,
	type Behind,
	type QueueRow
} from '$lib/server/repository/queue';
import type { Services } from '$lib/server/services';
import { calendarOf } from './office-calendar';

const pageLength = 50;

export type QueueFlag = 'question' | 'corrected' | 'contradicted';

/** `dueAt` and `late` only while the clock of the service standard runs. */
export type QueueEntry = QueueRow & {
	dueAt: string | undefined;
	/** Working hours spent and allowed. */
	spent: number;
	standard: number;
	flags: QueueFlag[];
};

/** The last row of a page: the next one begins behind it. `lane` only where lanes are listed in turn. */
export type QueueCursor = Behind & { lane?: Lane };

export type QueuePage = { entries: QueueEntry[]; next: QueueCursor | undefined };

async function lanesInTurn(
	{ db }: Services,
	wanted: readonly Lane[],
	cursor: QueueCursor | undefined
): Promise<QueueRow[]> {
	const rows: QueueRow[] = [];
	const begin = cursor?.lane ? wanted.indexOf(cursor.lane) : 0;
	for (const lane of wanted.slice(Math.max(0, begin))) {
		const behind = lane === cursor?.lane ? cursor : undefined;
		const left = pageLength + 1 - rows.length;
		if (left > 0) rows.push(...(await laneRows(db, lane, statusesOf.antrean, left, behind)));
	}
	return rows;
}

const rowsOf = (services: Services, { tab, lane, staff, cursor }: Wish): Promise<QueueRow[]> => {
	const { db } = services;
	if (tab === 'antrean') return lanesInTurn(services, lane ? [lane] : lanes, cursor);
	if (tab === 'saya') return claimedRows(db, staff, pageLength + 1, cursor);
	if (tab === 'pertanyaan') return questionRows(db, pageLength + 1, cursor);
	return statusRows(db, statusesOf[tab], pageLength + 1, cursor);
};

const cursorOf = (tab: QueueTab, row: QueueRow): QueueCursor => {
	const bySince = tab !== 'antrean' && tab !== 'saya' && tab !== 'pertanyaan';
	const at = bySince ? row.since : (row.placeAt ?? row.sentAt ?? row.since);
	return { at, id: row.id, ...(tab === 'antrean' && row.lane && { lane: row.lane }) };
};

const flagsOf = (row: QueueRow, events: readonly ApplicationEvent[]): QueueFlag[] => [
	...(row.notReceivedAt ? (['contradicted'] as const) : []),
	...(row.openQuestions > 0 ? (['question'] as const) : []),
	...((row.status === 'queued' || row.status === 'in-review') &&
	events.some(({ type }) => type === 'corrected')
		? (['corrected'] as const)
		: [])
];

type Wish = { tab: QueueTab; staff: string; lane?: Lane; cursor?: QueueCursor };

/** One page of a list of the office, 50 cases; how each stands against the standard is counted once. */
export async function queuePage(services: Services, wish: Wish): Promise<QueuePage> {
	const { settings, office } = await services.officeNow();
	const found = await rowsOf(services, wish);
	const rows = found.slice(0, pageLength);
	const events = await eventsOfAll(
		services.db,
		rows.map(({ id }) => id)
	);
	const now = services.now().toISOString();
	const calendar = calendarOf(office, settings);
	const entries = rows.map((row): QueueEntry => {
		const own = events.get(row.id) ?? [];
		const standard = settings['standard-hours'][row.lane ?? 'general'];
		const { dueAt, spent } = standardClockOf(own, standard, calendar, now);
		return { ...row, dueAt, spent, standard, flags: flagsOf(row, own) };
	});
	const last = rows.at(-1);
	const next = found.length > pageLength && last ? cursorOf(wish.tab, last) : undefined;
	return { entries, next };
}

export type QueueCounts = Record<QueueTab, number> & { lanes: Record<Lane, number> };

export async function queueCounts({ db }: Services, staff: string): Promise<QueueCounts> {
	const [open, questions, mine] = await Promise.all([
		countOpen(db),
		countQuestions(db),
		countClaimed(db, staff)
	]);
	const sum = (rows: typeof open) => rows.reduce((all, { count }) => all + count, 0);
	const inTab = (tab: keyof typeof statusesOf) =>
		open.filter(({ status }) => (statusesOf[tab] as readonly string[]).includes(status));
	return {
		antrean: sum(inTab('antrean')),
		saya: mine,
		diproses: sum(inTab('diproses')),
		siap: sum(inTab('siap')),
		dikirim: sum(inTab('dikirim')),
		menunggu: sum(inTab('menunggu')),
		pertanyaan: questions,
		lanes: Object.fromEntries(
			lanes.map((lane) => [lane, sum(inTab('antrean').filter((row) => row.lane === lane))])
		) as Record<Lane, number>
	};
}
