import type { Application } from '$lib/domain/application/application';
import type { ApplicationEvent } from '$lib/domain/application/event';
import { noticesFor, type Notice } from '$lib/domain/application/notice';
import type { Db } from '$lib/server/db/client';
import { newId } from '$lib/server/new-id';
import { listenersOf } from '$lib/server/repository/listener';
import { insertNotices } from '$lib/server/repository/notice';

export type Happened = {
	caseId: string;
	events: ApplicationEvent[];
	application: Application;
	/** ISO instant. */
	at: string;
};

export type News = {
	caseId: string;
	/** The event, or a derived id for what is no event: told once to each browser. */
	eventId: string;
	notices: Notice[];
	at: string;
};

/** Adds a row and a job for each notice that these events deserve, inside the caller's transaction. */
export async function enqueueNotices(tx: Db, happened: Happened): Promise<void> {
	const { caseId, events, application, at } = happened;
	for (const event of events)
		await enqueueNews(tx, {
			caseId,
			eventId: event.id,
			notices: noticesFor(event, application),
			at
		});
}

/** The same for what has no event of its own. */
export async function enqueueNews(tx: Db, { notices, ...news }: News): Promise<void> {
	if (!notices.length) return;
	const listeners = await listenersOf(tx, news.caseId, news.at);
	const list = listeners.flatMap(({ id, level }) =>
		notices
			.filter((notice) => notice.level === level)
			.map(({ code }) => ({ id: newId(new Date(news.at)), subscriptionId: id, code }))
	);
	await insertNotices(tx, news, list);
}
