import type { PhotoIssue } from '$lib/domain/document/photo-issue';
import { accept, refuse, type Result } from '$lib/domain/result';
import { readHeifHeader } from './heif-header';
import { readJpegHeader } from './jpeg-header';
import type { PhotoHeader } from './photo-header';
import { pixelLimitFor } from './pixel-limit';
import { readPngHeader } from './png-header';
import { readWebpHeader } from './webp-header';

export const MAX_PHOTO_BYTES = 60 * 1024 * 1024;
// Cameras write 1, careful encoders up to 14. Each costs a walk over the whole picture.
const MAX_SCANS = 40;

/** Whether a photo may be decoded, from its own bytes and never from its name or declared type. */
export function sniffPhoto(bytes: Buffer): Result<PhotoHeader, PhotoIssue> {
	if (bytes.length > MAX_PHOTO_BYTES) return refuse('photo-too-many-bytes');
	const header =
		readJpegHeader(bytes) ?? readPngHeader(bytes) ?? readWebpHeader(bytes) ?? readHeifHeader(bytes);
	if (!header) return refuse('photo-not-a-photo');
	if (header.width * header.height > pixelLimitFor(header)) return refuse('photo-too-many-pixels');
	if (header.scans > MAX_SCANS) return refuse('photo-too-many-scans');
	if (header.truncated) return refuse('photo-truncated');
	if (header.width === 0 || header.height === 0) return refuse('photo-undecodable');
	return accept(header);
}
