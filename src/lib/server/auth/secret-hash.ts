import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Vault } from '$lib/server/repository/vault';

/** A PIN or password as it is stored; the pepper is named beside it, so that it can be replaced. */
export type StoredSecret = { hash: string; pepperId: string };

type Cost = { memory: number; passes: number; parallelism: number };

/** OWASP's smallest argon2id that is still recommended: 19 MiB, 2 passes; about 30 ms. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT = 16;
const TAG = 32;
const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export type Derive = (secret: string, salt: Buffer, pepper: Buffer, cost: Cost) => Promise<Buffer>;

/** The pepper is argon2's own secret input: without it a stolen table of PINs cannot be tried. */
export const argon2id: Derive = (secret, salt, pepper, { memory, passes, parallelism }) =>
	new Promise((resolve, reject) => {
		argon2(
			'argon2id',
			{
				message: Buffer.from(secret.normalize('NFKC')),
				nonce: salt,
				secret: pepper,
				memory,
				passes,
				parallelism,
				tagLength: TAG
			},
			(error, derived) => (error ? reject(error) : resolve(derived))
		);
	});

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
const written = ({ memory, passes, parallelism }: Cost, salt: Buffer, tag: Buffer) =>
	`$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;

export async function hashSecret(
	vault: Vault,
	secret: string,
	derive: Derive = argon2id
): Promise<StoredSecret> {
	const pepper = vault.shared('pepper');
	const salt = randomBytes(SALT);
	const tag = await derive(secret, salt, pepper.key, cost);
	return { hash: written(cost, salt, tag), pepperId: pepper.id };
}

/** One derivation, whatever the outcome. Throws when what is stored is no hash of ours. */
async function verifySecret(
	vault: Vault,
	secret: string,
	stored: StoredSecret,
	derive: Derive = argon2id
): Promise<boolean> {
	const [, memory, passes, parallelism, salt, tag] = shape.exec(stored.hash) ?? [];
	if (!salt || !tag) throw new Error('a stored secret is not argon2id');
	const derived = await derive(secret, Buffer.from(salt, 'base64'), vault.byId(stored.pepperId), {
		memory: Number(memory),
		passes: Number(passes),
		parallelism: Number(parallelism)
	});
	return timingSafeEqual(derived, Buffer.from(tag, 'base64'));
}

/** Looks and costs like a stored secret and fits none: what an unknown number is compared with. */
const decoy = (vault: Vault): StoredSecret => ({
	hash: written(cost, randomBytes(SALT), randomBytes(TAG)),
	pepperId: vault.shared('pepper').id
});

/**
 * The first candidate that the secret fits, after exactly `times` derivations, however many candidates
 * there are and whichever fits. One after the other, so that a try holds 19 MiB and not four times that.
 */
export async function findMatch<Candidate extends StoredSecret>(
	vault: Vault,
	secret: string,
	candidates: readonly Candidate[],
	times: number,
	derive: Derive = argon2id
): Promise<Candidate | undefined> {
	let match: Candidate | undefined;
	for (let place = 0; place < times; place++) {
		const candidate = candidates[place];
		const fits = await verifySecret(vault, secret, candidate ?? decoy(vault), derive);
		if (fits && !match) match = candidate;
	}
	return match;
}
