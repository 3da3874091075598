import { decrypt, encrypt, keyNameOf } from './envelope';
import { fingerprintOf } from './fingerprint';
import { SealError } from './seal-error';

/** Where a value lives. It is bound to this place and opens nowhere else. */
export type SealContext = { table: string; column: string; row: string };

// A case's page opens dozens of values under one key: name the key once.
const names = new WeakMap<Uint8Array, Buffer>();

function nameOf(key: Uint8Array): Buffer {
	let name = names.get(key);
	if (!name) names.set(key, (name = fingerprintOf(key, 'ketanmu sealing key', 8)));
	return name;
}

// JSON keeps ('a', 'bc') and ('ab', 'c') apart.
const bytesOf = ({ table, column, row }: SealContext) =>
	Buffer.from(JSON.stringify([table, column, row]));

/** Seals text (UTF-8) or bytes under a 32-byte key. 37 bytes longer than what went in. */
export function seal(
	key: Uint8Array,
	plaintext: Uint8Array | string,
	context: SealContext
): Buffer {
	const bytes = typeof plaintext === 'string' ? Buffer.from(plaintext) : plaintext;
	return encrypt(key, nameOf(key), bytes, bytesOf(context));
}

/**
 * Opens what `seal` made; text comes back by `.toString()`.
 * Throws `SealError`: `wrong-key`, `changed` (also: moved elsewhere), `unknown-version`.
 */
export function open(key: Uint8Array, sealed: Uint8Array, context: SealContext): Buffer {
	if (!keyNameOf(sealed).equals(nameOf(key))) throw new SealError('wrong-key');
	return decrypt(key, sealed, bytesOf(context));
}
