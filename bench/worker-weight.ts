import { gzipSync } from 'node:zlib';
import { atMost, type Figure } from './figure.ts';

/** The service worker, and all that it fetches when it is installed. */
export async function workerFigures(origin: string): Promise<Figure[]> {
	const worker = await bytesOf(`${origin}/service-worker.js`);
	const listed = [...worker.toString().matchAll(/(?:\burl|"url")\s*:\s*["'`]([^"'`]+)["'`]/g)];
	if (!listed.length) throw new Error('the service worker names no file that it keeps');
	let precache = 0;
	for (const [, path = ''] of listed) precache += zipped(await bytesOf(new URL(path, origin).href));
	const of = { unit: 'KB gz', baseline: null };
	return [
		atMost(10, { ...of, figure: 'service worker', value: kilobytes(zipped(worker)) }),
		atMost(300, { ...of, figure: `precache, ${listed.length} files`, value: kilobytes(precache) })
	];
}

async function bytesOf(url: string): Promise<Buffer> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
	return Buffer.from(await answer.arrayBuffer());
}

const zipped = (body: Buffer): number => gzipSync(body).length;
const kilobytes = (bytes: number) => Math.round(bytes / 10.24) / 100;
