import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readEnv, type Env } from '../../env';
import { authFor, type Auth } from './auth/auth';
import { connect, type Db } from './db/client';
import { namingSetting } from './db/lost-database';
import { migrate } from './db/migrate';
import { wantsDemo } from './demo/wants-demo';
import { officeReader, type OfficeNow } from './office/current-office';
import { openVault } from './repository/data-key';
import { findInstallation } from './repository/installation';
import type { Vault } from './repository/vault';
import { masterKeyOf, type MasterKey } from './sealing/master-key';
import { masterKeyFromFile } from './sealing/master-key-file';
import { createDecoder, type Decoder } from './photo/decoder';
import type { Push } from './push/push';
import { vapidKeysFromFile, vapidOf, type Vapid } from './push/vapid';
import { openWebPush } from './push/web-push';
import { openFileStorage } from './storage/file-storage';
import type { Storage } from './storage/storage';

/** Everything with an effect, made once per process. The only reader of the environment. */
export type Services = {
	env: Env;
	db: Db;
	vault: Vault;
	storage: Storage;
	decoder: Decoder;
	auth: Auth;
	vapid: Vapid;
	push: Push;
	/** Invented cases are shown, and every page says so. */
	demo: boolean;
	/** The office and its settings as they hold now, at most three seconds old. */
	officeNow: () => Promise<OfficeNow>;
	forgetOffice: () => void;
	/** The present instant; tests set it. */
	now: () => Date;
	close: () => Promise<void>;
};

type Installation = Awaited<ReturnType<typeof findInstallation>>;

async function openMasterKey(env: Env, installed: Installation): Promise<MasterKey> {
	if (installed && installed.office !== env.OFFICE)
		throw new Error(`OFFICE=${env.OFFICE}: this database belongs to office ${installed.office}`);
	const current = env.MASTER_KEY ?? (await masterKeyFromFile(env.DATA_DIR, !installed));
	const master = masterKeyOf(current, env.MASTER_KEY_OLD);
	if (installed && !master.fingerprints.includes(installed.masterFingerprint))
		throw new Error(
			`MASTER_KEY: the key does not fit this database, which needs the one with fingerprint ${installed.masterFingerprint}`
		);
	return master;
}

function openStorage(env: Env, now: Date): Promise<Storage> {
	const url = env.STORAGE_URL ?? pathToFileURL(resolve(env.DATA_DIR, 'files')).href;
	if (!url.startsWith('file:'))
		throw new Error('STORAGE_URL: only file: addresses are supported so far');
	return openFileStorage(url, now.getTime());
}

async function openVapid(env: Env): Promise<Vapid> {
	const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env;
	const keys =
		publicKey && privateKey ? { publicKey, privateKey } : await vapidKeysFromFile(env.DATA_DIR);
	return vapidOf(keys, env.VAPID_SUBJECT, env.ORIGIN);
}

const isLoopback = (origin: string): boolean =>
	['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);

/** All services on a database that may be empty; tests bring their own settings and clock. */
export async function createServices(env: Env, now: () => Date): Promise<Services> {
	if (!isAbsolute(env.DATA_DIR)) env.DATA_DIR = resolve(env.DATA_DIR);
	const appRole = decodeURIComponent(new URL(env.DATABASE_URL).username);
	await migrate(env.DATABASE_OWNER_URL ?? env.DATABASE_URL, appRole);
	const { db, close } = connect(env.DATABASE_URL);
	try {
		const installed = await findInstallation(db);
		const master = await openMasterKey(env, installed);
		const at = now().toISOString();
		if (!installed) {
			// Parsing the catalogue takes longer than all the rest, and is needed this once.
			const { installShipped } = await import('./office/install-shipped');
			await installShipped(db, { code: env.OFFICE, fingerprint: master.fingerprint, at });
		}
		const [storage, vapid, vault] = await Promise.all([
			openStorage(env, now()),
			openVapid(env),
			openVault(db, master, at)
		]);
		const { read, forget } = officeReader(db, now);
		const rules = { allowedHosts: env.PUSH_ALLOWED_HOSTS, origin: env.ORIGIN };
		const decoder = createDecoder();
		return {
			env,
			db,
			vault,
			storage,
			decoder,
			vapid,
			push: openWebPush({ vapid, rules }),
			demo: await wantsDemo(db, {
				wish: env.DEMO,
				embedded: env.DATABASE_EMBEDDED,
				loopback: isLoopback(env.ORIGIN)
			}),
			auth: authFor({ db, vault, secure: env.ORIGIN.startsWith('https:') }),
			officeNow: read,
			forgetOffice: forget,
			now,
			close: async () => {
				decoder.close();
				await close();
			}
		};
	} catch (error) {
		await close();
		throw error;
	}
}

let made: Services | undefined;

/** Called once, by the `init` hook. */
export async function startServices(): Promise<Services> {
	if (made) return made;
	const created = await createServices(readEnv(), () => new Date()).catch((error: unknown) => {
		throw namingSetting(error);
	});
	const close = () => {
		made = undefined;
		return created.close();
	};
	return (made = { ...created, close });
}

/** The services of this process. Throws before `startServices` has ended. */
export function services(): Services {
	if (!made) throw new Error('services are asked for before the start has ended');
	return made;
}
