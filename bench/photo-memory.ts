import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Create } from 'sharp';
import { draftByForm } from '../tests/support/draft-by-form.ts';

type Running = { origin: string; pid: number };

/** Highest resident sizes in MB. */
type Peaks = { before: number; app: number; decoder: number };

const heicFile = join(import.meta.dirname, '../tests/fixtures/phone.heic');

/** Twenty photos of 12 megapixels sent at the same moment; undefined where there is no /proc. */
export async function sendTwenty(app: Running): Promise<Peaks | undefined> {
	if (!existsSync('/proc/self/status')) return undefined;
	const puts = await Promise.all(
		(await Promise.all(Array.from({ length: 20 }, () => noisyPhoto()))).map((photo) =>
			readyPut(app.origin, photo)
		)
	);
	const before = megabytesOf(app.pid);
	const peaks = await peaksWhile(app.pid, () => Promise.all(puts.map((put) => put())));
	return { before, ...peaks };
}

/** The first starts the process of the decoder; the median of the next three counts. */
export async function sendHeic(
	app: Running
): Promise<{ seconds: number; decoder: number } | undefined> {
	if (!existsSync('/proc/self/status')) return undefined;
	while (decoderOf(app.pid)) await new Promise((resolve) => setTimeout(resolve, 500));
	const photo = await readFile(heicFile);
	const times: number[] = [];
	const { decoder } = await peaksWhile(app.pid, async () => {
		for (let sent = 0; sent < 4; sent += 1) {
			// Bytes behind the last box are nobody's, and make it another photo.
			const put = await readyPut(app.origin, Buffer.concat([photo, freeBox()]));
			const begin = performance.now();
			await put();
			times.push((performance.now() - begin) / 1000);
		}
	});
	return { seconds: times.slice(1).sort()[1] ?? NaN, decoder };
}

const freeBox = () =>
	Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('free'), randomBytes(16)]);

async function noisyPhoto(): Promise<Buffer> {
	const noise = { type: 'gaussian', mean: 200, sigma: 12 } as const;
	const size = { width: 4032, height: 3024, channels: 3 } as const;
	return sharp({ create: { ...size, noise } as Create })
		.jpeg({ quality: 80 })
		.toBuffer();
}

/** A draft of a device of its own, and the sending of one photo into it. */
async function readyPut(origin: string, photo: Buffer): Promise<() => Promise<void>> {
	const { id, cookie } = await draftByForm(origin);
	const digest = createHash('sha256').update(photo).digest('hex');
	const url = `${origin}/permohonan/${id}/berkas/buku-nikah:keluarga/${digest}`;
	return async () => {
		const headers = {
			...{ cookie: `${cookie.name}=${cookie.value}`, origin },
			// Without a type Kit takes the body for none.
			'content-type': 'image/jpeg'
		};
		const answer = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(photo) });
		if (answer.status !== 201) throw new Error(`photo: ${answer.status} ${await answer.text()}`);
	};
}

async function peaksWhile(pid: number, work: () => Promise<unknown>) {
	const peaks = { app: 0, decoder: 0 };
	const look = setInterval(() => {
		const child = decoderOf(pid);
		peaks.app = Math.max(peaks.app, megabytesOf(pid));
		peaks.decoder = Math.max(peaks.decoder, child ? megabytesOf(child) : 0);
	}, 20);
	try {
		await work();
	} finally {
		clearInterval(look);
	}
	return peaks;
}

/** Any child of the app but the database, which starts apart. */
const decoderOf = (pid: number): number | undefined =>
	readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
		.split(' ')
		.map(Number)
		.find((child) => child && read(`/proc/${child}/cmdline`).includes('--input-type'));

function megabytesOf(pid: number): number {
	const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`)) ?? [];
	return Number(kilobytes) / 1024;
}

/** Empty once the process has gone. */
function read(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}
