// Runs as a process of its own that may be killed. It reaches the app only as text (`?raw`), so it
// imports nothing of ours; its working directory is where `sharp` and `libheif-js` are found from.
import { createRequire } from 'node:module';
import type Sharp from 'sharp';
import type { DecodeAnswer, DecodeRequest } from './decode-message';

const require = createRequire(`${process.cwd()}/`);
const sharp: typeof Sharp = require('sharp');

const LONG_EDGE = 2400;
const THUMBNAIL_EDGE = 320;
const THUMBNAIL_BYTES = 15 * 1024;
const PREVIEW_EDGE = 512;

sharp.cache(false);
sharp.concurrency(1);
// Nothing but these decoders exists here: no SVG, PDF, TIFF or GIF, whatever a file pretends.
sharp.block({ operation: ['VipsForeignLoad'] });
for (const kind of ['Jpeg', 'Png', 'Webp']) {
	sharp.unblock({ operation: [`VipsForeignLoad${kind}Buffer`] });
}

type Raster = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 };

/** libheif has already turned the picture and pads its rows. */
function rasterOfHeic(bytes: Uint8Array, maxPixels: number): Raster {
	const heif = require('libheif-js/wasm-bundle');
	const context = heif.heif_context_alloc();
	try {
		const read = heif.heif_context_read_from_memory(context, bytes);
		if (read.code !== heif.heif_error_code.heif_error_Ok) throw new Error('heic container');
		const handle = heif.heif_js_context_get_primary_image_handle(context);
		if (!handle || handle.code) throw new Error('heic without primary picture');
		const size =
			heif.heif_image_handle_get_width(handle) * heif.heif_image_handle_get_height(handle);
		if (!(size > 0 && size <= maxPixels)) throw new Error('heic size');
		const { heif_colorspace_RGB } = heif.heif_colorspace;
		const { heif_chroma_interleaved_RGB } = heif.heif_chroma;
		const image = heif.heif_js_decode_image2(
			handle,
			heif_colorspace_RGB,
			heif_chroma_interleaved_RGB
		);
		if (!image || image.code) throw new Error('heic picture');
		const { width, height, stride, data } = image.channels[0];
		const row = width * 3;
		const packed = Buffer.allocUnsafe(row * height);
		for (let y = 0; y < height; y++) {
			packed.set(data.subarray(y * stride, y * stride + row), y * row);
		}
		heif.heif_image_release(image.image);
		heif.heif_image_handle_release(handle);
		return { data: packed, width, height, channels: 3 };
	} finally {
		heif.heif_context_free(context);
	}
}

function openPhoto({ bytes, kind, maxPixels }: DecodeRequest) {
	if (kind !== 'heic') {
		return sharp(bytes, { failOn: 'error', limitInputPixels: maxPixels }).autoOrient();
	}
	const { data, ...raw } = rasterOfHeic(bytes, maxPixels);
	return sharp(data, { raw, limitInputPixels: maxPixels });
}

const openRaster = ({ data, ...raw }: Raster) => sharp(data, { raw });
const within = (edge: number) =>
	({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true }) as const;

async function smaller(picture: Raster, edge: number): Promise<Raster> {
	const { data, info } = await openRaster(picture)
		.resize(within(edge))
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { data, width: info.width, height: info.height, channels: picture.channels };
}

async function thumbnailOf(preview: Raster): Promise<Buffer> {
	let jpeg: Buffer | undefined;
	for (const [edge, quality] of [
		[THUMBNAIL_EDGE, 70],
		[THUMBNAIL_EDGE, 45],
		[THUMBNAIL_EDGE, 25],
		[THUMBNAIL_EDGE / 2, 25]
	] as const) {
		jpeg = await openRaster(preview).resize(within(edge)).jpeg({ quality }).toBuffer();
		if (jpeg.length <= THUMBNAIL_BYTES) break;
	}
	return jpeg!;
}

async function smallOf(picture: Raster) {
	const preview = await smaller(picture, PREVIEW_EDGE);
	const pixels = await openRaster(preview).greyscale().raw().toBuffer();
	const { width, height } = preview;
	return { thumbnail: await thumbnailOf(preview), grey: { pixels, width, height } };
}

async function decode(request: DecodeRequest): Promise<DecodeAnswer> {
	// Decoded once; everything else is made from the smaller picture. Metadata is not asked for.
	const { data, info } = await openPhoto(request)
		.resize(within(LONG_EDGE))
		.flatten({ background: '#fff' })
		.toColourspace('srgb')
		.raw({ depth: 'uchar' })
		.toBuffer({ resolveWithObject: true });
	const { width, height } = info;
	const picture: Raster = { data, width, height, channels: info.channels as Raster['channels'] };
	const [jpeg, small] = await Promise.all([
		openRaster(picture).jpeg({ quality: 85 }).toBuffer(),
		smallOf(picture)
	]);
	return { id: request.id, jpeg, ...small, width, height };
}

process.on('message', (request: DecodeRequest) => {
	decode(request).then(
		(answer) => process.send!(answer),
		({ name, message }: Error) => {
			// After an abort WebAssembly answers nothing ever again.
			const spent = request.kind === 'heic' && name === 'RuntimeError';
			process.send!({ id: request.id, refused: message, spent });
		}
	);
});
// The app is gone: so is all reason to go on, also in the middle of a picture.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Ctrl-C reaches the whole group, but the app first lets its visitors finish.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
process.send!('ready');
