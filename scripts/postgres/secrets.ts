import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

export type Role = 'postgres' | 'ketanmu_owner' | 'ketanmu_app';
export type Secrets = { port: number; passwords: Record<Role, string> };

/**
 * The port and passwords of the embedded database, kept in `postgres.json` (0600): made at random
 * with the database, the port again whenever another program has taken it.
 */
export async function keepSecrets(dataDir: string, hasCluster: boolean): Promise<Secrets> {
	const file = join(dataDir, 'postgres.json');
	if (!existsSync(file) && hasCluster) {
		throw new Refusal(`${file} is gone, and with it the passwords of the database beside it.`);
	}
	const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : undefined;
	if (kept && (await isFree(kept.port))) return kept;
	const secrets = { port: await freePort(), passwords: kept?.passwords ?? newPasswords() };
	writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
	renameSync(`${file}.new`, file);
	return secrets;
}

/** @returns whether nobody listens on this port of the loopback address */
export const isFree = (port: number, host = '127.0.0.1') =>
	new Promise<boolean>((resolve) => {
		const probe = createServer();
		probe.once('error', () => resolve(false));
		probe.listen(port, host, () => probe.close(() => resolve(true)));
	});

/** A port of the loopback address that nobody has at this moment. */
export const freePort = () =>
	new Promise<number>((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});

const newPasswords = () => ({
	postgres: newPassword(),
	ketanmu_owner: newPassword(),
	ketanmu_app: newPassword()
});

const newPassword = () => randomBytes(24).toString('base64url');
