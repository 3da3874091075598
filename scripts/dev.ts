import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portOf, prepareEnvironment, wantPort } from './environment.ts';
import { runCommand } from './refusal.ts';

const root = join(import.meta.dirname, '..');
const vite = join(root, 'node_modules/vite/bin/vite.js');

await runCommand(async () => {
	await wantPort(process.env);
	const database = await prepareEnvironment(process.env);
	const port = portOf(process.env);
	const child = spawn(process.execPath, [vite, 'dev', '--port', String(port), '--strictPort'], {
		cwd: root,
		stdio: 'inherit'
	});
	let asked = false;
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.on(signal, () => {
			asked = true;
			child.kill(signal);
		});
	}
	child.once('exit', async (code) => {
		await database?.stop();
		process.exit(asked ? 0 : (code ?? 1));
	});
	await askOnce(port);
});

/** Vite runs the app at the first request only; this one migrates, seeds and prints the sign-ins. */
async function askOnce(port: number): Promise<void> {
	for (let tries = 0; tries < 60; tries += 1) {
		await sleep(500);
		const answered = await fetch(`http://localhost:${port}/healthz`).then(
			() => true,
			() => false
		);
		if (answered) return;
	}
}
