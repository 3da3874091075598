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
 * All that comes, or undefined when it is more than `most` bytes. It is read into one buffer of the declared
 * size: twenty photos at once would else lie in memory twice.
 *
 * @param body of the request; none where nothing was sent
 * @param declared bytes that the sender says are coming; it may lie
 */
export async function bytesOf(
	body: AsyncIterable<Uint8Array> | null | undefined,
	most: number,
	declared = 0
): Promise<Buffer | undefined> {
	let held = Buffer.allocUnsafeSlow(Math.min(declared, most));
	let size = 0;
	for await (const chunk of body ?? []) {
		const begin = size;
		size += chunk.byteLength;
		if (size > most) continue;
		if (size > held.length) held = roomFor(held, begin, Math.min(Math.max(size, 2 * begin), most));
		held.set(chunk, begin);
	}
	return size <= most ? held.subarray(0, size) : undefined;
}

function roomFor(held: Buffer, used: number, bytes: number): Buffer<ArrayBuffer> {
	const larger = Buffer.allocUnsafeSlow(bytes);
	held.copy(larger, 0, 0, used);
	return larger;
}
