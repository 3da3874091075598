import type { Lane } from '$lib/domain/program/order';

/** Lanes in the order in which the office lists them; the first two are served before the others. */
export const lanes = ['death', 'newborn', 'several', 'general'] as const satisfies readonly Lane[];
const servedFirst: readonly Lane[] = ['death', 'newborn'];

export const isServedFirst = (lane: Lane): boolean => servedFirst.includes(lane);

/** The eldest case of a lane: its place in the queue, and by when the standard wants it done (ISO instants). */
export type LaneHead = { lane: Lane; placeAt: string; dueAt: string | undefined };

/**
 * From which lane the next case is taken. Death and newborn go first, at most `mostInARow` times one after the
 * other while a case of another lane is overdue; among the others the one that is due first.
 *
 * @param heads at most one for each lane; lanes without one are empty
 * @param takenInARow how many of the last cases taken, by anybody, came from the lanes served first
 * @param now ISO instant
 */
export function nextLaneOf(
	heads: readonly LaneHead[],
	{ takenInARow, mostInARow, now }: { takenInARow: number; mostInARow: number; now: string }
): Lane | undefined {
	const first = lanes.find((lane) => isServedFirst(lane) && heads.some((one) => one.lane === lane));
	const others = heads
		.filter(({ lane }) => !isServedFirst(lane))
		.sort((a, b) => urgencyOf(a) - urgencyOf(b) || lanes.indexOf(a.lane) - lanes.indexOf(b.lane));
	const [eldest] = others;
	if (!first) return eldest?.lane;
	return eldest && isOverdue(eldest.dueAt, now) && takenInARow >= mostInARow ? eldest.lane : first;
}

/** A case whose clock stands has no due time; behind those that have one, by place. */
const urgencyOf = ({ dueAt, placeAt }: LaneHead): number =>
	dueAt ? Date.parse(dueAt) : Date.parse(placeAt) + 1e15;

export const isOverdue = (dueAt: string | undefined, now: string): boolean =>
	dueAt !== undefined && Date.parse(dueAt) < Date.parse(now);

/** How many of the cases taken last, newest first, came from the lanes served first without a break. */
export function takenInARowOf(takenLast: readonly (Lane | null)[]): number {
	const broken = takenLast.findIndex((lane) => lane === null || !isServedFirst(lane));
	return broken < 0 ? takenLast.length : broken;
}
