import type { MasterKey } from '$lib/server/sealing/master-key';

/** Purposes of the random keys that several cases share. */
export const dataKeyPurposes = [
	'account',
	'staff',
	'push',
	'whatsapp',
	'report',
	'pepper',
	'index-nik',
	'index-kk',
	'index-phone',
	'index-whatsapp-user'
] as const;
export type DataKeyPurpose = (typeof dataKeyPurposes)[number];

/**
 * What opens and seals: the master keys, and the shared keys once unwrapped. Case keys are not kept
 * here; they are read, unwrapped and forgotten with each use.
 */
export type Vault = {
	master: MasterKey;
	/** The newest key of a purpose, with its id for values that say which key made them. */
	shared: (purpose: DataKeyPurpose) => { id: string; key: Buffer };
	/** A shared key by id, also a retired one. */
	byId: (id: string) => Buffer;
};
