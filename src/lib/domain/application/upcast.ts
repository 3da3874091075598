import type { ApplicationEvent, EventType } from './event';

/** Turns the data of one version into the data of the next. */
export type Upcaster = (data: unknown) => unknown;
export type Upcasters = Partial<Record<EventType, readonly Upcaster[]>>;

/** Per type, from version 1 on; stored events are never rewritten. All are in their first version. */
const upcasters: Upcasters = {};

/** The version that new events of a type are written with. */
export const newestVersionOf = (type: EventType, known: Upcasters = upcasters): number =>
	(known[type]?.length ?? 0) + 1;

/**
 * A stored event in the newest shape of its type.
 * @throws when it was written by a newer program than this one.
 */
export function upcast(stored: ApplicationEvent, known: Upcasters = upcasters): ApplicationEvent {
	const newest = newestVersionOf(stored.type, known);
	if (stored.v > newest)
		throw new Error(`event ${stored.type} has version ${stored.v}, known is ${newest}`);
	const steps = known[stored.type]?.slice(stored.v - 1) ?? [];
	const data = steps.reduce((value, step) => step(value), stored.data as unknown);
	return { ...stored, v: newest, data } as ApplicationEvent;
}
