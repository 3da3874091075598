import type { PushMessage, PushOutcome } from '$lib/server/push/push';
import { topicOf } from '$lib/server/push/topic';
import { findListener, type OpenListener } from '$lib/server/repository/listener';
import {
	claimNotice,
	endNotice,
	postponeNotice,
	type NoticeRow
} from '$lib/server/repository/notice';
import { removeSubscriptions } from '$lib/server/repository/push-subscription';
import type { Services } from '$lib/server/services';
import { localeOf } from '$lib/text/locale';
import { noticeText } from '$lib/text/notice';

/** After a day of trying the news is old, and the case page has it. */
const giveUpMs = 24 * 3_600_000;
const firstDelay = 30;
const longestDelay = 3600;

/** Seconds until the next try: 30, 60, 120 … at most an hour, or what the service asks for. */
export const delayFor = (attempts: number, after = 0): number =>
	Math.max(after, Math.min(firstDelay * 2 ** (attempts - 1), longestDelay));

export const messageFor = (
	notice: Pick<NoticeRow, 'id' | 'caseId' | 'code'>,
	{ level, link, language, discreet }: Omit<OpenListener, 'id' | 'subscription'>
): PushMessage => ({
	payload: {
		...noticeText({ code: notice.code, level }, { discreet, locale: localeOf(language) }),
		url: link ? `/keluarga/i/${link}` : `/permohonan/${notice.caseId}`,
		// The same at a repeat, so that the phone shows one notification.
		tag: notice.id
	},
	topic: topicOf(notice.caseId)
});

type Sent = 'nothing-to-do' | 'gone' | 'failed' | 'sent' | 'postponed';

/** Words one notice in its reader's language and pushes it; a repeated job finds nothing left to do. */
export async function sendNotice(services: Services, id: string): Promise<Sent> {
	const { db, vault, push } = services;
	const at = services.now().toISOString();
	const notice = await claimNotice(db, id, services.now());
	if (!notice) return 'nothing-to-do';
	const listener = await findListener(db, vault, notice.caseId, notice.subscriptionId, at);
	if (!listener) {
		await endNotice(db, id, 'gone', at);
		return 'gone';
	}
	const outcome = await push.send(listener.subscription, messageFor(notice, listener));
	return settle(services, notice, outcome);
}

async function settle(
	{ db, now }: Services,
	notice: NoticeRow,
	outcome: PushOutcome
): Promise<Sent> {
	const at = now().toISOString();
	if (outcome.kind === 'retry') {
		const tooOld = now().getTime() - Date.parse(notice.createdAt) > giveUpMs;
		// Whether it arrived is unknown a second time: a third could double it.
		if (tooOld || (outcome.unknown && notice.markedRepeat)) {
			await endNotice(db, notice.id, 'failed', at);
			return 'failed';
		}
		const ms = delayFor(notice.attempts, outcome.after) * 1000;
		const dueAt = new Date(now().getTime() + ms).toISOString();
		await postponeNotice(db, notice.id, dueAt, outcome.unknown);
		return 'postponed';
	}
	const state = outcome.kind === 'refused' ? 'failed' : outcome.kind;
	await endNotice(db, notice.id, state, at);
	if (outcome.kind === 'gone') await removeSubscriptions(db, [notice.subscriptionId]);
	return state;
}
