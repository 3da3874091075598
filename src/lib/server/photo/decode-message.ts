import type { Grey } from '$lib/domain/document/measure';
import type { PhotoKind } from './photo-header';

/** What the app and its decoding process say to each other. Buffers arrive as `Uint8Array`. */
export type DecodeRequest = {
	id: number;
	bytes: Uint8Array;
	kind: PhotoKind;
	maxPixels: number;
};

export type Decoded = {
	/** sRGB, turned upright, long edge at most 2400, no metadata. */
	jpeg: Buffer;
	/** JPEG, long edge at most 320, at most 15 KB. */
	thumbnail: Buffer;
	grey: Grey;
	width: number;
	height: number;
};

/** `spent`: the process is of no use any more. */
export type DecodeAnswer = { id: number } & (Decoded | { refused: string; spent: boolean });
