import { hasPosition, isEstimated, type Estimate } from '$lib/domain/application/estimate';
import type { Lane } from '$lib/domain/program/order';
import type { CaseRow } from '$lib/server/repository/application';
import type { Db } from '$lib/server/db/client';
import { estimatesOf, findStageEstimate } from '$lib/server/repository/estimate';
import { findPosition } from '$lib/server/repository/position';
import type { Services } from '$lib/server/services';

/** What somebody who waits is told, as a job has counted it; each is missing while it is not known. */
export type Standing = {
	status: CaseRow['status'];
	/** From 1, in the queue of its lane or in the line for its blank card. */
	position?: number;
	estimate?: Estimate;
};

export async function standingOf(
	db: Db,
	{ id, status, since, lane }: Pick<CaseRow, 'id' | 'status' | 'since' | 'lane'>
): Promise<Standing> {
	const [position, estimate] = await Promise.all([
		hasPosition(status) ? findPosition(db, id, since) : undefined,
		isEstimated(status) ? findStageEstimate(db, lane, status) : undefined
	]);
	return { status, ...(position && { position }), ...(estimate && { estimate }) };
}

/** How long each step of a lane usually takes, before there is a case. */
export const usualTimes = ({ db }: Pick<Services, 'db'>, lane: Lane) => estimatesOf(db, lane);
