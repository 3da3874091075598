import type { Way } from '$lib/domain/program/program';
import type { Application } from './application';
import type { ApplicationEvent } from './event';
import { evolve } from './fold';
import type { Status } from './status';

/** Where the way passes; a status as key is where the case is or was, in its own words. */
export type StationKey = 'sent' | 'confirmed' | 'reviewed' | 'under-way' | Status;
/** `at` (ISO instant) is there when it has happened, or since when the case is here. */
export type Station = { key: StationKey; state: 'done' | 'now' | 'ahead'; at?: string };

/** A stretch of the way: how it is called once passed, and the statuses that are still on it. */
type Stretch = { key: StationKey; holds: readonly Status[] };

const sent: Stretch = { key: 'sent', holds: ['draft'] };
const confirmed: Stretch = { key: 'confirmed', holds: ['awaiting-confirmation'] };
const reviewed: Stretch = {
	key: 'reviewed',
	holds: ['queued', 'in-review', 'needs-correction', 'awaiting-family']
};
const issued: Stretch = { key: 'issued', holds: ['processing', 'waiting-stock', 'lost', 'issued'] };
const ready: Stretch = { key: 'ready', holds: ['ready', 'returned'] };
const handedOver: Stretch = { key: 'handed-over', holds: ['handed-over'] };
const inTransit: Stretch = { key: 'in-transit', holds: ['in-transit'] };
/** An officer is not followed on the road: handed over and on the way are one station. */
const withOfficer: Stretch = { key: 'handed-over', holds: ['handed-over', 'in-transit'] };
const delivered: Stretch = { key: 'delivered', holds: ['delivered'] };
const completed: Stretch = { key: 'completed', holds: ['completed'] };

const deliveryBy: Record<Way, readonly Stretch[]> = {
	courier: [ready, handedOver, inTransit],
	facility: [ready, withOfficer],
	house: [ready, withOfficer],
	pickup: [ready],
	visit: [ready],
	pdf: []
};

/** Everything between shelf and hand looks alike, so that no way of delivery shows. */
const underWay: readonly Status[] = ['ready', 'handed-over', 'in-transit', 'returned'];
const publicRoad: readonly Stretch[] = [
	sent,
	{ ...reviewed, holds: ['awaiting-confirmation', ...reviewed.holds] },
	issued,
	{ key: 'delivered', holds: [...underWay, 'delivered'] },
	completed
];

/** The way by which the documents that the status speaks of come; for a resend it may be another. */
export function wayNow({ status, outputs, shipments, way }: Application): Way | undefined {
	const carrier = outputs.find(({ state, shipment }) => state === status && shipment)?.shipment;
	const carrying =
		status === 'delivered' || status === 'completed'
			? shipments.findLast(({ state }) => state === 'delivered')
			: shipments.find(({ id }) => id === carrier);
	return carrying?.way ?? way;
}

const fullRoad = (application: Application): readonly Stretch[] => [
	sent,
	...(application.confirmation === 'skipped' ? [] : [confirmed]),
	reviewed,
	issued,
	...deliveryBy[wayNow(application) ?? 'pickup'],
	delivered,
	completed
];

/** When each station was last reached, as the events tell it. */
function reachedAt(events: readonly ApplicationEvent[]): Partial<Record<StationKey, string>> {
	const reached: Partial<Record<StationKey, string>> = {};
	let application: Application | undefined;
	for (const event of events) {
		const before = application?.status;
		application = evolve(application, event);
		if (application.status !== before) reached[application.status] = event.at;
		if (event.type === 'approved') reached.reviewed = event.at;
	}
	return { ...reached, sent: application?.sentAt, confirmed: application?.confirmedAt };
}

/**
 * What has been, oldest first. A station whose time lies before the one ahead of it is of an
 * earlier attempt, one without a time never was: neither gets a stamp.
 */
function passed(
	keys: readonly StationKey[],
	reached: Partial<Record<StationKey, string>>
): Station[] {
	const stations: Station[] = [];
	for (const key of keys) {
		const at = reached[key];
		const last = stations.at(-1)?.at;
		if (at && (!last || Date.parse(at) >= Date.parse(last)))
			stations.push({ key, state: 'done', at });
	}
	return stations;
}

/**
 * The way (jalur): stations that were, the one where the case is, those that will be. `full` is the
 * case page's; `public` (`/lacak`) has the same stations for every case and no way of delivery.
 */
export function timelineOf(
	application: Application,
	events: readonly ApplicationEvent[],
	view: 'full' | 'public' = 'full'
): Station[] {
	const { status, since } = application;
	const road = view === 'full' ? fullRoad(application) : publicRoad;
	const reached = reachedAt(events);
	const keys = road.map(({ key }) => key);
	if (status === 'completed') return passed(keys, reached);
	if (status === 'rejected' || status === 'cancelled' || status === 'expired')
		return [
			...passed(keys.slice(0, keys.indexOf('issued')), reached),
			{ key: status, state: 'now', at: since }
		];
	const here = road.findIndex(({ holds }) => holds.includes(status));
	const key = view === 'public' && underWay.includes(status) ? 'under-way' : status;
	return [
		...passed(keys.slice(0, here), reached),
		{ key, state: 'now', at: since },
		...keys.slice(here + 1).map((ahead): Station => ({ key: ahead, state: 'ahead' }))
	];
}
