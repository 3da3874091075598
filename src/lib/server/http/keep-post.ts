import { isRedirect, redirect, type Handle } from '@sveltejs/kit';
import { services } from '$lib/server/services';
import { keptPostOf, sealKeptPost } from './kept-post';
import { canBeCarried, typeOf } from './typed-form';

const signInPage = '/masuk?lanjut=';

/**
 * A form that comes when the sign-in has ended is answered by the sign-in page, which carries what was typed
 * and posts it again afterwards. Photos cannot be carried; that page then says to send them once more.
 */
export const keepPost: Handle = async ({ event, resolve }) => {
	const { request, route } = event;
	if (request.method !== 'POST' || !route.id?.startsWith('/(resident)/permohonan/'))
		return resolve(event);
	const copy = canBeCarried(event) ? request.clone() : undefined;
	const { location, answer } = await answerOf(() => resolve(event));
	if (!location?.startsWith(signInPage)) return answer();

	if (typeOf(event).startsWith('multipart/form-data')) redirect(303, `${location}&foto`);
	const kept = copy && keptPostOf(event.url, await copy.formData());
	if (!kept) return answer();
	const { vault, now } = services();
	const page = await event.fetch(`${location}&/tulisan`, {
		method: 'POST',
		headers: { accept: 'text/html' },
		body: new URLSearchParams({ tulisan: sealKeptPost(vault, kept, now()) })
	});
	return new Response(page.body, { status: page.status, headers: page.headers });
};

/** The door and the page say alike where to go, the one by throwing, the other by its answer. */
async function answerOf(
	ask: () => Response | Promise<Response>
): Promise<{ location: string | null; answer: () => Response }> {
	try {
		const response = await ask();
		return { location: response.headers.get('location'), answer: () => response };
	} catch (thrown) {
		if (!isRedirect(thrown)) throw thrown;
		return {
			location: thrown.location,
			answer: () => {
				throw thrown;
			}
		};
	}
}
