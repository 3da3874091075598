import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webPush from 'web-push';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vapidKeysFromFile, vapidOf } from './vapid';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ketanmu-vapid-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('is made once and kept for the owner alone', async () => {
	const data = join(folder, 'data');
	const first = await vapidKeysFromFile(data);
	expect(await vapidKeysFromFile(data)).toEqual(first);
	expect((await stat(join(data, 'vapid.json'))).mode & 0o777).toBe(0o600);
	expect(vapidOf(first, undefined, 'https://ketanmu.test').subject).toBe('https://ketanmu.test');
});

it('names the settings when the keys are no pair, and shows neither', () => {
	const [one, other] = [webPush.generateVAPIDKeys(), webPush.generateVAPIDKeys()];
	for (const keys of [
		{ ...one, privateKey: other.privateKey },
		{ publicKey: one.publicKey, privateKey: 'x' }
	]) {
		let said = '';
		try {
			vapidOf(keys, 'mailto:a@b.test', 'http://localhost:3000');
		} catch (error) {
			said = String(error);
		}
		expect(said).toContain('VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY');
		expect(said).not.toContain(keys.publicKey);
		expect(said).not.toContain(other.privateKey);
	}
});
