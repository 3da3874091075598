import type { EventType } from '$lib/domain/application/event';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const names = {
	started: m.event_started,
	sent: m.event_sent,
	confirmed: m.event_confirmed,
	claimed: m.event_claimed,
	released: m.event_released,
	'page-judged': m.event_page_judged,
	'answer-judged': m.event_answer_judged,
	'correction-asked': m.event_correction_asked,
	corrected: m.event_corrected,
	'family-awaited': m.event_family_awaited,
	'family-answered': m.event_family_answered,
	approved: m.event_approved,
	rejected: m.event_rejected,
	cancelled: m.event_cancelled,
	expired: m.event_expired,
	reopened: m.event_reopened,
	'output-held': m.event_output_held,
	'stock-arrived': m.event_stock_arrived,
	'output-numbered': m.event_output_numbered,
	'pdf-attached': m.event_pdf_attached,
	'output-issued': m.event_output_issued,
	prepared: m.event_prepared,
	'original-expected': m.event_original_expected,
	'original-noted': m.event_original_noted,
	'handed-over': m.event_handed_over,
	'in-transit': m.event_in_transit,
	delivered: m.event_delivered,
	'pdf-downloaded': m.event_pdf_downloaded,
	returned: m.event_returned,
	'resend-agreed': m.event_resend_agreed,
	lost: m.event_lost,
	reprinting: m.event_reprinting,
	received: m.event_received,
	'not-received': m.event_not_received,
	completed: m.event_completed,
	'delivery-changed': m.event_delivery_changed,
	asked: m.event_asked,
	answered: m.event_answered
} satisfies Record<EventType, Message>;

/** What happened, in a few words, for the office's record of a case. */
export const eventText = (type: EventType, locale?: Locale): string => say(names[type], locale);
