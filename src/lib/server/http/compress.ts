import type { Handle } from '@sveltejs/kit';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gunzipable = promisify(gzip);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Most pages are a few KB: a fifth of a millisecond here, more than that to hand them to another thread. */
const SMALL = 32_000;

async function pack(plain: Buffer, encoding: 'br' | 'gzip') {
	if (encoding === 'br')
		return plain.length < SMALL ? brotliCompressSync(plain, quick) : brotli(plain, quick);
	return plain.length < SMALL ? gzipSync(plain) : gunzipable(plain);
}

const worthwhile = /^(text\/(?!event-stream)|application\/(json|manifest\+json|javascript))/;

/** adapter-node compresses files only; a page is a third of its size on a slow line. */
export const compress: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const type = response.headers.get('content-type') ?? '';
	if (!response.body || response.headers.has('content-encoding') || !worthwhile.test(type))
		return response;
	const accepted = event.request.headers.get('accept-encoding') ?? '';
	const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
	const headers = new Headers(response.headers);
	headers.append('vary', 'accept-encoding');
	if (!encoding) return new Response(response.body, { status: response.status, headers });
	const plain = Buffer.from(await response.arrayBuffer());
	const body = await pack(plain, encoding);
	headers.set('content-encoding', encoding);
	headers.delete('content-length');
	return new Response(body, { status: response.status, headers });
};
