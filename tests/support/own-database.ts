import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webPush from 'web-push';
import { startPostgres } from '../../scripts/postgres/embedded.ts';

/** A PostgreSQL that a test may stop under the app and start again, with the settings for an app on it. */
export async function ownDatabase() {
	const folder = await mkdtemp(join(tmpdir(), 'ketanmu-own-'));
	const start = () => startPostgres(folder, { durable: false });
	let server = await start();
	let isUp = true;
	const keys = webPush.generateVAPIDKeys();
	async function down() {
		process.kill(server.pid, 'SIGINT');
		await server.ended;
		await server.stop();
		isUp = false;
	}
	return {
		ownerUrl: server.ownerUrl,
		settings: {
			DATABASE_URL: server.databaseUrl,
			DATABASE_OWNER_URL: server.ownerUrl,
			MASTER_KEY: randomBytes(32).toString('base64'),
			VAPID_PUBLIC_KEY: keys.publicKey,
			VAPID_PRIVATE_KEY: keys.privateKey,
			VAPID_SUBJECT: 'mailto:uji@contoh.example',
			DEMO: 'false'
		},
		/** Who asks is refused from now on. */
		down,
		/** The same data on the same port again, if it is not up. */
		async up() {
			if (!isUp) server = await start();
			isUp = true;
		},
		async end() {
			await server.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
