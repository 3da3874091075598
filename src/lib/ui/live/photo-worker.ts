import { flagsOf, type Grey } from '$lib/domain/document/measure';
import type { PhotoFlag } from '$lib/domain/document/photo-issue';

/** `edge`: longest side in px; `most`: bytes that may leave the phone. */
export type PrepareRequest = { id: number; file: Blob; edge: number; most: number };
/** Without `blob` this browser cannot open the picture: the original goes as it is. */
export type PrepareAnswer = { id: number; blob?: Blob; flags: PhotoFlag[] };

const GREY_EDGE = 512;
const QUALITIES = [0.75, 0.65, 0.55, 0.45];
const sendable = ['image/jpeg', 'image/png', 'image/webp'];

function drawn(source: CanvasImageSource, [width, height]: readonly [number, number]) {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d', { alpha: false });
	if (!context) throw new Error('no canvas');
	context.imageSmoothingQuality = 'high';
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width, height);
	context.drawImage(source, 0, 0, width, height);
	return { canvas, context };
}

/** Sides that fit into a square of `edge`, never larger than they are. */
function fitted({ width, height }: { width: number; height: number }, edge: number) {
	const scale = Math.min(1, edge / Math.max(width, height));
	const side = (length: number) => Math.max(1, Math.round(length * scale));
	return [side(width), side(height)] as const;
}

function greyOf(source: ImageBitmap): Grey {
	const [width, height] = fitted(source, GREY_EDGE);
	// In halves: one great step would drop rows and make fine print look blurred.
	let current: CanvasImageSource & { width: number; height: number } = source;
	while (current.width > width * 2)
		current = drawn(current, [Math.ceil(current.width / 2), Math.ceil(current.height / 2)]).canvas;
	const { data } = drawn(current, [width, height]).context.getImageData(0, 0, width, height);
	const pixels = new Uint8Array(width * height);
	for (let at = 0; at < pixels.length; at++) {
		const [r = 0, g = 0, b = 0] = data.subarray(at * 4, at * 4 + 3);
		pixels[at] = 0.299 * r + 0.587 * g + 0.114 * b;
	}
	return { pixels, width, height };
}

async function shrunk(source: ImageBitmap, edge: number, most: number): Promise<Blob> {
	let smaller: Blob | undefined;
	for (let side = edge; side > 600; side *= 0.85) {
		const { canvas } = drawn(source, fitted(source, side));
		for (const quality of QUALITIES) {
			smaller = await canvas.convertToBlob({ type: 'image/jpeg', quality });
			if (smaller.size <= most) return smaller;
		}
	}
	if (!smaller) throw new Error('no picture');
	return smaller;
}

async function opened(file: Blob): Promise<ImageBitmap> {
	try {
		return await createImageBitmap(file, { imageOrientation: 'from-image' });
	} catch {
		// Older browsers do not know the word, and turn the picture by themselves or not at all.
		return createImageBitmap(file);
	}
}

async function prepare({ id, file, edge, most }: PrepareRequest): Promise<PrepareAnswer> {
	try {
		const source = await opened(file);
		const fits = Math.max(source.width, source.height) <= edge && file.size <= most;
		const blob = fits && sendable.includes(file.type) ? file : await shrunk(source, edge, most);
		const [width, height] = fitted(source, edge);
		const flags = flagsOf(greyOf(source), { width, height });
		source.close();
		return { id, blob, flags };
	} catch {
		return { id, flags: [] };
	}
}

// One at a time: two pictures of a phone at once are more memory than a cheap one has.
let last: Promise<unknown> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<PrepareRequest>) => {
	last = last.then(async () => self.postMessage(await prepare(data)));
};
