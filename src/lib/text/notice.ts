import type { NoticeCode, NoticeLevel } from '$lib/domain/application/notice';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const sentences = {
	queued: m.notice_queued,
	'in-review': m.notice_in_review,
	'needs-correction': m.notice_needs_correction,
	'correction-received': m.notice_correction_received,
	'awaiting-family': m.notice_awaiting_family,
	'family-answer-received': m.notice_family_answer_received,
	processing: m.notice_processing,
	'waiting-stock': m.notice_waiting_stock,
	'output-issued': m.notice_output_issued,
	issued: m.notice_issued,
	ready: m.notice_ready,
	'ready-to-send': m.notice_ready_to_send,
	'ready-to-fetch': m.notice_ready_to_fetch,
	'ready-for-visit': m.notice_ready_for_visit,
	'under-way': m.notice_under_way,
	'with-courier': m.notice_with_courier,
	'with-facility': m.notice_with_facility,
	'with-officer': m.notice_with_officer,
	'in-transit': m.notice_in_transit,
	delivered: m.notice_delivered,
	returned: m.notice_returned,
	lost: m.notice_lost,
	'contradiction-noted': m.notice_contradiction_noted,
	completed: m.notice_completed,
	rejected: m.notice_rejected,
	cancelled: m.notice_cancelled,
	expired: m.notice_expired,
	reopened: m.notice_reopened,
	'delivery-changed': m.notice_delivery_changed,
	answered: m.notice_answered,
	'remind-confirm': m.notice_remind_confirm,
	'remind-correct': m.notice_remind_correct
} satisfies Record<NoticeCode, Message>;

/** Where a relative has nothing to do, they read what the applicant does. */
const forFollowers: Partial<Record<NoticeCode, Message>> = {
	'needs-correction': m.notice_needs_correction_follower,
	'ready-for-visit': m.notice_ready_for_visit_follower,
	delivered: m.notice_delivered_follower,
	returned: m.notice_returned_follower,
	'contradiction-noted': m.notice_contradiction_noted_follower,
	rejected: m.notice_rejected_follower,
	expired: m.notice_expired_follower,
	answered: m.notice_answered_follower,
	'remind-confirm': m.notice_remind_confirm_follower,
	'remind-correct': m.notice_remind_correct_follower
};

export type NoticeText = { title: string; body: string };

/**
 * A notice for a lock screen: the stage in one sentence, without name, number, program or document.
 * `discreet` says only that there is news, for those who share a phone.
 */
export function noticeText(
	notice: { code: NoticeCode; level: NoticeLevel },
	reader: { discreet?: boolean; locale?: Locale } = {}
): NoticeText {
	const { locale } = reader;
	const follows = notice.level !== 'applicant';
	const discreet = follows ? m.notice_discreet_follower : m.notice_discreet;
	const open = (follows ? forFollowers[notice.code] : undefined) ?? sentences[notice.code];
	return {
		title: say(m.notice_title, locale),
		body: say(reader.discreet ? discreet : open, locale)
	};
}
