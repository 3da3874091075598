import type { Status } from '$lib/domain/application/status';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const own = {
	draft: m.sentence_draft,
	'awaiting-confirmation': m.sentence_awaiting_confirmation,
	queued: m.sentence_queued,
	'in-review': m.sentence_in_review,
	'needs-correction': m.sentence_needs_correction,
	'awaiting-family': m.sentence_awaiting_family,
	processing: m.sentence_processing,
	'waiting-stock': m.sentence_waiting_stock,
	issued: m.sentence_issued,
	ready: m.sentence_ready,
	'handed-over': m.sentence_handed_over,
	'in-transit': m.sentence_in_transit,
	delivered: m.sentence_delivered,
	completed: m.sentence_completed,
	returned: m.sentence_returned,
	lost: m.sentence_lost,
	rejected: m.sentence_rejected,
	cancelled: m.sentence_cancelled,
	expired: m.sentence_expired
} satisfies Record<Status, Message>;

const open = {
	draft: m.public_draft,
	'awaiting-confirmation': m.public_awaiting_confirmation,
	queued: m.public_queued,
	'in-review': m.public_in_review,
	'needs-correction': m.public_needs_correction,
	'awaiting-family': m.public_awaiting_family,
	processing: m.public_processing,
	'waiting-stock': m.public_waiting_stock,
	issued: m.public_issued,
	ready: m.public_ready,
	'handed-over': m.public_handed_over,
	'in-transit': m.public_in_transit,
	delivered: m.public_delivered,
	completed: m.public_completed,
	returned: m.public_returned,
	lost: m.public_lost,
	rejected: m.public_rejected,
	cancelled: m.public_cancelled,
	expired: m.public_expired
} satisfies Record<Status, Message>;

/** What the status means, to the person whose case it is. */
export const statusSentence = (status: Status, locale?: Locale): string => say(own[status], locale);

/** The same to anybody with the code: names no document, way or reason, so that no case stands out. */
export const publicStatusSentence = (status: Status, locale?: Locale): string =>
	say(open[status], locale);
