import { MAX_PHOTO_BYTES } from '$lib/server/photo/sniff';
import { createUploadGate } from './upload-gate';

/** Around a photo in a form stand a few hundred bytes; several photos come one form each without script. */
export const MAX_FORM_BYTES = MAX_PHOTO_BYTES + 1024 * 1024;

/** Of this process: a phone that finds it shut waits and sends again. */
export const uploads = createUploadGate({ most: 20, mostBytes: 4 * MAX_PHOTO_BYTES });

/** What the sender says is coming, in bytes; undefined when it does not say. */
export function declaredBytes({ headers }: Request): number | undefined {
	const declared = Number(headers.get('content-length') ?? NaN);
	return Number.isFinite(declared) ? declared : undefined;
}

/**
 * All that comes, or undefined when it is more than `most` bytes.
 * @param body of the request; none where nothing was sent
 */
export async function bytesOf(
	body: AsyncIterable<Uint8Array> | null | undefined,
	most: number
): Promise<Buffer | undefined> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of body ?? []) {
		size += chunk.byteLength;
		if (size <= most) chunks.push(chunk);
		else chunks.length = 0;
	}
	return size <= most ? Buffer.concat(chunks) : undefined;
}
