import type { Handle, RequestEvent } from '@sveltejs/kit';
import { services } from '$lib/server/services';
import { findPost, sealPost, typedPostOf, type TypedPost } from './kept-post';
import { canBeCarried, isTyped } from './typed-form';

/** Stands alone in a form of ours that carries another. */
const field = 'tulisan-tadi';

/** What a page says in place of an answer, so that its button posts the same again. */
export type Resend = { name: string; value: string };

/** Reads what was typed before the page does; to be called when that answer could not be given. */
export function carried(event: RequestEvent): (() => Promise<Resend>) | undefined {
	if (!canBeCarried(event)) return undefined;
	const { url } = event;
	const copy = event.request.clone();
	return async () => {
		const { vault, now } = services();
		const post = typedPostOf(url, await copy.formData());
		return { name: field, value: sealPost(vault, post, 'outage', now()) };
	};
}

/** A form that was carried through an outage is opened here, and goes on as if it had been typed anew. */
export const resent: Handle = async ({ event, resolve }) => {
	if (!isTyped(event)) return resolve(event);
	const { vault, now } = services();
	const sealed = (await event.request.clone().formData()).get(field);
	const post =
		typeof sealed === 'string' ? findPost<TypedPost>(vault, sealed, 'outage', now()) : undefined;
	const { pathname, search } = event.url;
	if (post?.target === pathname + search) {
		const body = new URLSearchParams(post.fields).toString();
		const headers = new Headers(event.request.headers);
		headers.set('content-length', String(Buffer.byteLength(body)));
		event.request = new Request(event.request.url, { method: 'POST', headers, body });
	}
	return resolve(event);
};
