import type { RequestEvent } from '@sveltejs/kit';
import { readerCookieName } from '$lib/server/auth/reader-cookie';
import { tokenHashOf } from '$lib/server/auth/token';
import { findReader } from '$lib/server/repository/listener';
import type { PushHolder } from '$lib/server/repository/push-subscription';
import { services } from '$lib/server/services';

/** For whom this browser may hear: as the reader of that link, else for the account signed in here. */
export async function findPushHolder(
	event: RequestEvent,
	link: string | undefined
): Promise<PushHolder | undefined> {
	if (link === undefined) {
		const { resident } = event.locals.visitor;
		return resident && { kind: 'account', id: resident.account, onlyCase: resident.onlyCase };
	}
	const { auth, db } = services();
	const cookie = event.cookies.get(readerCookieName(link, auth.secure));
	const reader = cookie && (await findReader(db, link, tokenHashOf(cookie)));
	return reader ? { kind: 'reader', id: reader } : undefined;
}
