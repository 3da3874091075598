import { flagsOf } from '$lib/domain/document/measure';
import type { PhotoFlag, PhotoIssue } from '$lib/domain/document/photo-issue';
import { accept, type Result } from '$lib/domain/result';
import type { Decoder } from './decoder';
import { digestOf } from './digest';
import { sniffPhoto } from './sniff';

export type ProcessedPhoto = {
	/** Upright, sRGB, long edge at most 2400 px, quality 85, no metadata. */
	jpeg: Buffer;
	/** Long edge at most 320 px, at most 15 KB. */
	thumbnail: Buffer;
	/** Of `jpeg`, in pixels. */
	width: number;
	height: number;
	flags: PhotoFlag[];
	/** SHA-256 in hex of the bytes as they arrived. */
	digest: string;
};

/** Takes a photo as a stranger sent it and gives back one that is safe to keep and to show. */
export async function processPhoto(
	bytes: Buffer,
	{ decoder }: { decoder: Decoder }
): Promise<Result<ProcessedPhoto, PhotoIssue>> {
	const header = sniffPhoto(bytes);
	if (!header.ok) return header;
	const decoded = await decoder.decode(bytes, header.value);
	if (!decoded.ok) return decoded;
	const { jpeg, thumbnail, grey, width, height } = decoded.value;
	const flags = flagsOf(grey, { width, height });
	return accept({
		jpeg: Buffer.from(jpeg),
		thumbnail: Buffer.from(thumbnail),
		width,
		height,
		flags,
		digest: digestOf(bytes)
	});
}
