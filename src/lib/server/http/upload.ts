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

/** The body, or undefined when more than `most` bytes came than were declared or allowed. */
export async function bytesOf(request: Request, most: number): Promise<Buffer | undefined> {
	if (!request.body) return Buffer.alloc(0);
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body) {
		size += chunk.byteLength;
		if (size <= most) chunks.push(chunk);
		else chunks.length = 0;
	}
	return size <= most ? Buffer.concat(chunks) : undefined;
}
