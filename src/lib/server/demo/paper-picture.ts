import sharp, { type Sharp } from 'sharp';
import { strokeText, strokeWidthOf } from './stroke-font';

export type Paper = {
	title: string;
	lines: readonly string[];
	/** Of the photo in px; a landscape photo holds a landscape paper. */
	width?: number;
	height?: number;
	/** Degrees by which the phone was held askew. */
	tilt?: number;
	/** A hand's shadow over a corner. */
	shadow?: boolean;
	/** Sigma in px. */
	blur?: number;
	dark?: boolean;
	/** Sensor noise, sigma of 255; makes files as heavy as real ones. */
	grain?: number;
	quality?: number;
};

/** A photo of an invented paper on a table, as JPEG. Needs no font of the machine. */
export async function renderPaper(paper: Paper): Promise<Buffer> {
	const { width = 1600, height = 1200, blur, dark, grain, quality = 88 } = paper;
	let picture = sharp(Buffer.from(svgOf(paper, width, height)), {
		limitInputPixels: false,
		unlimited: true
	}).flatten({ background: '#fff' });
	if (grain) picture = sharp(...(await withGrain(picture, grain)));
	if (blur) picture = picture.blur(blur);
	if (dark) picture = picture.linear(0.16, 0);
	return picture.jpeg({ quality }).toBuffer();
}

/** Noise is laid on as tiles: making 12 million random numbers would take seconds. */
async function withGrain(picture: Sharp, sigma: number) {
	const noise = { type: 'gaussian', mean: 128, sigma } as const;
	const create = { width: 512, height: 512, channels: 3, background: '#000', noise } as const;
	const input = await sharp({ create }).png().toBuffer();
	const { data, info } = await picture
		.composite([{ input, tile: true, blend: 'soft-light' }])
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return [data, { raw: info }] as const;
}

function svgOf({ title, lines, tilt = 0, shadow }: Paper, width: number, height: number): string {
	const [left, top] = [width * 0.06, height * 0.06];
	const [paperWidth, paperHeight] = [width - 2 * left, height - 2 * top];
	const margin = paperWidth * 0.06;
	const longest = Math.max(1, ...lines.map((line) => strokeWidthOf(line, 1)));
	const room = paperHeight * 0.72;
	const size = Math.min(
		(paperWidth - 2 * margin) / longest,
		room / Math.max(1, lines.length) / 2,
		paperHeight / 24
	);
	const titleSize = Math.min(paperHeight / 16, (paperWidth - 2 * margin) / strokeWidthOf(title, 1));
	const titleX = left + (paperWidth - strokeWidthOf(title, titleSize)) / 2;
	const rows = lines.map((line, index) =>
		strokeText(line, { x: left + margin, y: top + paperHeight * 0.22 + index * size * 2, size })
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs>
<linearGradient id="table" x2="1" y2="1"><stop stop-color="#8a6a4a"/><stop offset="1" stop-color="#5d4632"/></linearGradient>
<radialGradient id="shadow" cx="1" cy="1" r=".9"><stop stop-opacity=".55"/><stop offset="1" stop-opacity="0"/></radialGradient>
</defs>
<rect width="100%" height="100%" fill="url(#table)"/>
<g transform="rotate(${tilt} ${width / 2} ${height / 2})">
<rect x="${left + 8}" y="${top + 10}" width="${paperWidth}" height="${paperHeight}" fill="#000" fill-opacity=".3"/>
<rect x="${left}" y="${top}" width="${paperWidth}" height="${paperHeight}" fill="#f5f1e6"/>
<g fill="none" stroke="#22252b" stroke-linecap="round" stroke-linejoin="round">
${strokeText(title, { x: titleX, y: top + paperHeight * 0.08, size: titleSize, weight: 0.9 })}
<path d="M${left + margin} ${top + paperHeight * 0.175}h${paperWidth - 2 * margin}" stroke-width="${paperHeight / 300}"/>
${rows.join('\n')}
</g>
</g>
${shadow ? '<rect width="100%" height="100%" fill="url(#shadow)"/>' : ''}
</svg>`;
}
