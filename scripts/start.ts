import { once } from 'node:events';
import { join } from 'node:path';
import { buildIfNeeded } from './build.ts';
import { printDemoSignIns } from './demo-sign-ins.ts';
import { prepareEnvironment, wantPort } from './environment.ts';
import { runCommand } from './refusal.ts';
import { stopWithin } from './stop.ts';

const app = join(import.meta.dirname, '../build/index.js');

await runCommand(async () => {
	await wantPort(process.env);
	buildIfNeeded();
	const database = await prepareEnvironment(process.env);
	const stop = stopWithin(10_000, database);
	try {
		const { server } = await import(app);
		if (!server.server.listening) await once(server.server, 'listening');
	} catch (error) {
		console.error(error);
		await stop(1);
	}
	console.log(`Ketanmu: ${process.env.ORIGIN}`);
	printDemoSignIns(process.env.DATA_DIR!);
});
