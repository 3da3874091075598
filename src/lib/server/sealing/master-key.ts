import { decrypt, encrypt, keyNameOf } from './envelope';
import { fingerprintOf } from './fingerprint';
import { SealError } from './seal-error';

const WRAPPING = Buffer.from('wrapped key');
const BASE64_32 = /^[A-Za-z0-9+/]{43}=$/;

/** The office's master key with the ones before it, which still open what is not yet re-wrapped. */
export type MasterKey = {
	/** 16 hex digits that name the key and tell nothing about it. */
	readonly fingerprint: string;
	/** The fingerprints of all keys at hand, the current one first. */
	readonly fingerprints: readonly string[];
	/** Wraps a 32-byte key under the current master key. */
	wrap(key: Uint8Array): Buffer;
	/** Throws `SealError`: `wrong-key` when no key at hand fits, `changed`, `unknown-version`. */
	unwrap(wrapped: Uint8Array): Buffer;
	/** Whether `keys:rotate` has already been here. */
	isCurrent(wrapped: Uint8Array): boolean;
};

/** Takes 32 bytes in base64 each. Throws `RangeError` on any other text, without quoting it. */
export function masterKeyOf(current: string, old: readonly string[] = []): MasterKey {
	const keys = new Map<string, Buffer>();
	for (const text of [current, ...old]) {
		if (!BASE64_32.test(text)) throw new RangeError('a master key is 32 bytes in base64');
		const key = Buffer.from(text, 'base64');
		keys.set(fingerprintOf(key, 'ketanmu master key', 8).toString('hex'), key);
	}
	const fingerprints = [...keys.keys()];
	const fingerprint = fingerprints[0]!;
	const name = Buffer.from(fingerprint, 'hex');
	const wrapping = keys.get(fingerprint)!;

	return {
		fingerprint,
		fingerprints,
		wrap: (key) => encrypt(wrapping, name, key, WRAPPING),
		unwrap(wrapped) {
			const key = keys.get(keyNameOf(wrapped).toString('hex'));
			if (!key) throw new SealError('wrong-key');
			return decrypt(key, wrapped, WRAPPING);
		},
		isCurrent: (wrapped) => keyNameOf(wrapped).equals(name)
	};
}
