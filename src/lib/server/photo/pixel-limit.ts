import type { PhotoHeader } from './photo-header';

const MAX_STREAMED_PIXELS = 220_000_000;
const MAX_PIXELS = 60_000_000;

/**
 * A JPEG is decoded smaller as it streams; everything else is held whole, also a progressive JPEG
 * (2 bytes a sample). Up to four scans is a baseline picture with its components apart.
 */
export const pixelLimitFor = ({ kind, scans }: PhotoHeader): number =>
	kind === 'jpeg' && scans <= 4 ? MAX_STREAMED_PIXELS : MAX_PIXELS;
