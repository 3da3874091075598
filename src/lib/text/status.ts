import type { Status } from '$lib/domain/application/status';
import type { Way } from '$lib/domain/program/program';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const names = {
	draft: m.status_draft,
	'awaiting-confirmation': m.status_awaiting_confirmation,
	queued: m.status_queued,
	'in-review': m.status_in_review,
	'needs-correction': m.status_needs_correction,
	'awaiting-family': m.status_awaiting_family,
	processing: m.status_processing,
	'waiting-stock': m.status_waiting_stock,
	issued: m.status_issued,
	ready: m.status_ready,
	'handed-over': m.status_handed_over,
	'in-transit': m.status_in_transit,
	delivered: m.status_delivered,
	completed: m.status_completed,
	returned: m.status_returned,
	lost: m.status_lost,
	rejected: m.status_rejected,
	cancelled: m.status_cancelled,
	expired: m.status_expired
} satisfies Record<Status, Message>;

/** The same road with other words at the delivery end. */
const atTheEnd = {
	courier: { ready: m.status_ready_send },
	pickup: { ready: m.status_ready_collect, delivered: m.status_collected },
	visit: { ready: m.status_ready_collect, delivered: m.status_collected },
	pdf: { ready: m.status_ready_download, delivered: m.status_downloaded },
	facility: {
		ready: m.status_ready_bring,
		'handed-over': m.status_to_facility,
		delivered: m.status_at_facility
	},
	house: { ready: m.status_ready_bring, 'handed-over': m.status_with_officer }
} satisfies Record<Way, Partial<Record<Status, Message>>>;

/** A status, or an output's state, in two or three words; `way` only where it may be known. */
export function statusText(status: Status, way?: Way, locale?: Locale): string {
	const ends: Partial<Record<Status, Message>> = way ? atTheEnd[way] : {};
	return say(ends[status] ?? names[status], locale);
}
