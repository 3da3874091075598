import type { Application } from '$lib/domain/application/application';
import type { ApplicationEvent } from '$lib/domain/application/event';
import type { Db } from '$lib/server/db/client';

export type Happened = {
	caseId: string;
	events: ApplicationEvent[];
	application: Application;
	/** ISO instant. */
	at: string;
};

/** Adds a row and a job for each notice that these events deserve, inside the caller's transaction. */
export async function enqueueNotices(_tx: Db, _happened: Happened): Promise<void> {}
