import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SealError } from './seal-error';

// version (1) · name of the key (8) · nonce (12) · tag (16) · ciphertext
const VERSION = 1;
const NAME = 8;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + NAME + NONCE + TAG;

/** AES-256-GCM. `name` (8 bytes) and `context` are authenticated, `context` is not stored. */
export function encrypt(
	key: Uint8Array,
	name: Uint8Array,
	plaintext: Uint8Array,
	context: Uint8Array
): Buffer {
	const nonce = randomBytes(NONCE);
	const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
	const front = Buffer.concat([Buffer.of(VERSION), name]);
	cipher.setAAD(Buffer.concat([front, context]));
	const body = cipher.update(plaintext);
	cipher.final();
	return Buffer.concat([front, nonce, cipher.getAuthTag(), body]);
}

/** The name of the key that an envelope asks for. Throws `SealError` when it is none. */
export function keyNameOf(envelope: Uint8Array): Buffer {
	if (envelope.length < HEAD) throw new SealError('changed');
	if (envelope[0] !== VERSION) throw new SealError('unknown-version');
	return Buffer.from(envelope.subarray(1, 1 + NAME));
}

/** Throws `SealError('changed')` when envelope or context are not what was encrypted. */
export function decrypt(key: Uint8Array, envelope: Uint8Array, context: Uint8Array): Buffer {
	const front = envelope.subarray(0, 1 + NAME);
	const nonce = envelope.subarray(1 + NAME, 1 + NAME + NONCE);
	const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
	decipher.setAAD(Buffer.concat([front, context]));
	decipher.setAuthTag(envelope.subarray(HEAD - TAG, HEAD));
	const plaintext = decipher.update(envelope.subarray(HEAD));
	try {
		decipher.final();
	} catch {
		throw new SealError('changed');
	}
	return plaintext;
}
