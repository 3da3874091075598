import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PhotoIssue } from '$lib/domain/document/photo-issue';
import { createDecoder, type Decoder, type DecoderOptions } from '$lib/server/photo/decoder';
import type { PhotoHeader } from '$lib/server/photo/photo-header';
import { processPhoto } from '$lib/server/photo/process-photo';
import { spawnDecodeChild } from '$lib/server/photo/spawn-decode-child';
import * as photos from '../support/photos';

let paper: Buffer;
/** No sniffing lets it pass; here it stands for the hostile picture nobody has thought of yet. */
const endless = photos.manyScanPhoto(8000, 7000, 883);
const endlessHeader: PhotoHeader = {
	kind: 'jpeg',
	width: 1600,
	height: 1200,
	scans: 1,
	truncated: false
};
beforeAll(async () => {
	paper = await photos.paperPhoto();
});

const open: Decoder[] = [];
function decoderWith(options: DecoderOptions = {}): Decoder {
	const decoder = createDecoder(options);
	open.push(decoder);
	return decoder;
}
afterEach(() => open.splice(0).forEach((decoder) => decoder.close()));

async function answerOf(decoder: Decoder, bytes: Buffer): Promise<'taken' | PhotoIssue> {
	const result = await processPhoto(bytes, { decoder });
	return result.ok ? 'taken' : result.issue;
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

describe('the decoder', () => {
	it('kills a picture that takes too long; those beside it and after it are taken', async () => {
		const decoder = decoderWith({ limitMs: 1500 });
		expect(await answerOf(decoder, paper)).toBe('taken');
		const first = decoder.pid!;
		const since = performance.now();
		const [slow, beside] = await Promise.all([
			decoder.decode(endless, endlessHeader),
			answerOf(decoder, paper)
		]);
		expect(slow).toEqual({ ok: false, issue: 'photo-timeout' });
		expect(performance.now() - since).toBeLessThan(5000);
		expect(beside).toBe('taken');
		expect(await answerOf(decoder, paper)).toBe('taken');
		expect(decoder.pid).not.toBe(first);
		await expect.poll(() => isAlive(first)).toBe(false);
	});

	it('survives its process being killed from outside', async () => {
		const decoder = decoderWith();
		expect(await answerOf(decoder, paper)).toBe('taken');
		const two = [answerOf(decoder, paper), answerOf(decoder, paper)];
		process.kill(decoder.pid!, 'SIGKILL');
		expect(await Promise.all(two)).toEqual(['taken', 'taken']);
	});

	it('does not blame a photo for a Ctrl-C that also reaches the process', async () => {
		const decoder = decoderWith();
		expect(await answerOf(decoder, paper)).toBe('taken');
		const one = answerOf(decoder, paper);
		process.kill(decoder.pid!, 'SIGINT');
		expect(await one).toBe('taken');
	});

	it('takes twenty at once, large and small and HEIC mixed', async () => {
		const decoder = decoderWith();
		const large = await sharp(paper).resize(6600, 4950).jpeg().toBuffer();
		const heic = await photos.heicPhoto();
		const mixed = Array.from({ length: 20 }, (_, at) => (at % 7 ? paper : at % 2 ? heic : large));
		const answers = await Promise.all(mixed.map((bytes) => answerOf(decoder, bytes)));
		expect(answers).toEqual(mixed.map(() => 'taken'));
	}, 60_000);

	it('is replaced after its lifetime, a HEIC counting for ten', async () => {
		const decoder = decoderWith({ lifetime: 12 });
		const pids = new Set<number>();
		for (const bytes of [await photos.heicPhoto(), paper, paper, paper]) {
			expect(await answerOf(decoder, bytes)).toBe('taken');
			if (decoder.pid) pids.add(decoder.pid);
		}
		expect(pids.size).toBe(2);
	});

	it('ends when there is nothing to do, and starts again', async () => {
		const decoder = decoderWith({ idleMs: 50 });
		expect(decoder.pid).toBeUndefined();
		expect(await answerOf(decoder, paper)).toBe('taken');
		await expect.poll(() => decoder.pid).toBeUndefined();
		expect(await answerOf(decoder, paper)).toBe('taken');
	});

	it('knows nothing of the app: no environment, no file to write', async () => {
		process.env.MASTER_KEY_CANARY = 'canary';
		const child = spawnDecodeChild(1);
		await new Promise((resolve) => child.once('message', resolve));
		const environment = readFileSync(`/proc/${child.pid}/environ`, 'latin1');
		child.kill('SIGKILL');
		delete process.env.MASTER_KEY_CANARY;
		expect(environment).toContain('MALLOC_ARENA_MAX=2');
		expect(environment).not.toContain('canary');
	});

	it('says so when its process does not start, instead of blaming the photo', async () => {
		const { spawn } = await import('node:child_process');
		const decoder = decoderWith({
			spawn: () =>
				spawn(process.execPath, ['-e', 'throw new Error("no sharp here")'], {
					stdio: ['ignore', 'ignore', 'pipe', 'ipc']
				})
		});
		await expect(answerOf(decoder, paper)).rejects.toThrow('no sharp here');
	});
});
