import type { Handle } from '@sveltejs/kit';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

type Encoding = 'br' | 'gzip' | undefined;
const brotli = promisify(brotliCompress);
const gunzipable = promisify(gzip);
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;

/** Most pages are a few KB: a fifth of a millisecond here, more than that to hand them to another thread. */
const SMALL = 32_000;
/** Below, what is saved does not change how many packets the answer takes. */
const TINY = 1000;

/** The window of 4 MB that is asked for otherwise costs more to lay out than a small page to pack. */
const brotliFor = (size: number) => ({
	params: {
		[BROTLI_PARAM_QUALITY]: 4,
		[BROTLI_PARAM_SIZE_HINT]: size,
		...(size < SMALL && { [BROTLI_PARAM_LGWIN]: 15 })
	}
});

async function pack(plain: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer<ArrayBuffer>> {
	const isSmall = plain.length < SMALL;
	if (encoding === 'br') {
		const how = brotliFor(plain.length);
		return isSmall ? brotliCompressSync(plain, how) : brotli(plain, how);
	}
	return isSmall ? gzipSync(plain) : gunzipable(plain);
}

const worthwhile = /^(text\/(?!event-stream)|application\/(json|manifest\+json|javascript))/;

const isWorthwhile = ({ body, headers }: Response): boolean =>
	body !== null &&
	!headers.has('content-encoding') &&
	worthwhile.test(headers.get('content-type') ?? '');

/** What the asker takes, the better one first. */
export function encodingFor({ headers }: Request): Encoding {
	const accepted = headers.get('accept-encoding') ?? '';
	if (/\bbr\b/.test(accepted)) return 'br';
	return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

/** adapter-node compresses files only; a page is a third of its size on a slow line. */
export const compress: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!isWorthwhile(response)) return response;
	response.headers.append('vary', 'accept-encoding');
	const encoding = encodingFor(event.request);
	const isTiny = Number(response.headers.get('content-length') ?? TINY) < TINY;
	if (!encoding || isTiny) return response;
	const body = await pack(Buffer.from(await response.arrayBuffer()), encoding);
	const headers = new Headers(response.headers);
	headers.set('content-encoding', encoding);
	headers.set('content-length', String(body.length));
	return new Response(body, { status: response.status, headers });
};
