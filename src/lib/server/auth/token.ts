import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Vault } from '$lib/server/repository/vault';

/** 32 random bytes for a cookie or a link (base64url, 43 characters). */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** How a token with 128 bits or more is stored: nobody can count up to it. */
export const tokenHashOf = (token: string): string =>
	createHash('sha256').update(token).digest('hex');

/**
 * How something short is counted or found again (a PIN, an address, a code of 40 bits): keyed with the
 * pepper, since a plain hash of it is undone by trying all. `use` keeps two uses apart.
 */
export const keyedHashOf = (vault: Vault, use: string, value: string): string =>
	createHmac('sha256', vault.shared('pepper').key)
		.update(JSON.stringify([use, value]))
		.digest('hex')
		.slice(0, 40);
