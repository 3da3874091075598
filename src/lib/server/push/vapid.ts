import { createECDH } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '$lib/server/storage/durable-file';

/** The office's identity towards push services (RFC 8292); keys in base64url. */
export type Vapid = { publicKey: string; privateKey: string; subject: string };

type Keys = Pick<Vapid, 'publicKey' | 'privateKey'>;

/**
 * Keys kept in `dataDir` beside an embedded database, made at its first start. Lost ones are made anew:
 * browsers that were told the old key then subscribe again at their next visit.
 */
export async function vapidKeysFromFile(dataDir: string): Promise<Keys> {
	const path = join(dataDir, 'vapid.json');
	if (existsSync(path)) return JSON.parse(await readFile(path, 'utf8')) as Keys;
	const { default: webPush } = await import('web-push');
	const keys = webPush.generateVAPIDKeys();
	await mkdir(dataDir, { recursive: true });
	await writeDurably(`${path}.new`, path, Buffer.from(`${JSON.stringify(keys)}\n`));
	return keys;
}

/**
 * Throws one line that names the settings when the two keys are no pair. Push services want to know whom
 * to write to; without a subject they get the office's own address.
 */
export function vapidOf(keys: Keys, subject: string | undefined, origin: string): Vapid {
	const curve = createECDH('prime256v1');
	let derived: string;
	try {
		curve.setPrivateKey(keys.privateKey, 'base64url');
		derived = curve.getPublicKey().toString('base64url');
	} catch {
		derived = '';
	}
	if (derived !== keys.publicKey)
		throw new Error('VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY: they are not one pair in base64url');
	const own = origin.startsWith('https:') ? origin : 'mailto:admin@example.com';
	return { ...keys, subject: subject ?? own };
}
