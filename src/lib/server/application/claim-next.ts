import {
	isServedFirst,
	lanes,
	nextLaneOf,
	takenInARowOf,
	type LaneHead
} from '$lib/domain/application/queue';
import { standardClockOf } from '$lib/domain/application/standard';
import type { Lane } from '$lib/domain/program/order';
import { refuse, accept, type Result } from '$lib/domain/result';
import type { StaffMember } from '$lib/server/auth/session';
import type { Db } from '$lib/server/db/client';
import { findCaseOfAction } from '$lib/server/repository/action';
import { eventsOfAll } from '$lib/server/repository/event';
import { lanesTakenLast, laneRows, lockFirstQueued } from '$lib/server/repository/queue';
import type { Services } from '$lib/server/services';
import { act } from './act';
import { staffActor } from './office-act';
import { calendarOf } from './office-calendar';
import { pinOffice } from './pinned-office';

/** How far back in a lane an overdue case is looked for: what has come back stands in front of it. */
const looked = 20;

/** The lane that is next by rule, `closed` ones left out. */
async function chooseLane(
	services: Services,
	db: Db,
	closed: readonly Lane[]
): Promise<Lane | undefined> {
	const { settings, office } = await services.officeNow();
	const now = services.now().toISOString();
	const mostInARow = settings['priority-in-a-row'];
	const takenInARow = takenInARowOf(await lanesTakenLast(db, mostInARow));
	const heads: LaneHead[] = [];
	for (const lane of lanes) {
		if (closed.includes(lane)) continue;
		const [first, ...rest] = await laneRows(db, lane, ['queued'], isServedFirst(lane) ? 1 : looked);
		if (!first) continue;
		const head = { lane, placeAt: first.placeAt ?? now, dueAt: undefined };
		if (isServedFirst(lane)) heads.push(head);
		else {
			const events = await eventsOfAll(
				db,
				[first, ...rest].map(({ id }) => id)
			);
			const due = [...events.values()].flatMap((of) => {
				const standard = settings['standard-hours'][lane];
				return standardClockOf(of, standard, calendarOf(office, settings), now).dueAt ?? [];
			});
			heads.push({ ...head, dueAt: due.sort()[0] });
		}
	}
	return nextLaneOf(heads, { takenInARow, mostInARow, now });
}

/**
 * "Berikutnya": takes the case that is next for this officer. Rows that others are taking at this moment are
 * skipped, so that eight officers at once get eight cases. The same form again leads to the same case.
 */
export async function claimNext(
	given: Services,
	{ actionId, staff }: { actionId: string; staff: StaffMember }
): Promise<Result<{ caseId: string }, 'queue-empty'>> {
	const services = await pinOffice(given);
	// A case that slipped away between choosing and taking is looked for again, but not for ever.
	for (let tries = 0; tries < 10; tries++) {
		const earlier = await findCaseOfAction(services.db, actionId);
		if (earlier) return accept({ caseId: earlier });
		const taken = await services.db.transaction(async (tx) => {
			const closed: Lane[] = [];
			for (let lane = await chooseLane(services, tx, closed); lane;) {
				const caseId = await lockFirstQueued(tx, lane);
				if (caseId) {
					const actor = staffActor(staff);
					const request = { caseId, scope: { kind: 'office' } as const, actionId, actor };
					const action = { type: 'claim', staff: staff.id } as const;
					const done = await act({ ...services, db: tx }, { ...request, via: 'web' }, action);
					return done.ok ? caseId : 'again';
				}
				closed.push(lane);
				lane = await chooseLane(services, tx, closed);
			}
			return undefined;
		});
		if (taken === undefined) return refuse('queue-empty');
		if (taken !== 'again') return accept({ caseId: taken });
	}
	return refuse('queue-empty');
}
