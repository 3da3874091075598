import { randomBytes } from 'node:crypto';

/** 32 random bytes: a key of AES-256 or of a blind index. Never derived from anything. */
export const randomKey = (): Buffer => randomBytes(32);
