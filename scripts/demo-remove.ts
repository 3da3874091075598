import { join } from 'node:path';
import { buildIfNeeded } from './build.ts';
import { prepareEnvironment } from './environment.ts';
import { runCommand } from './refusal.ts';

const command = join(import.meta.dirname, '../build/commands/demo-remove.js');

type Removal = { cases: number; files: number; accounts: number; staff: number };

await runCommand(async () => {
	buildIfNeeded();
	const database = await prepareEnvironment(process.env);
	try {
		const { run } = (await import(command)) as { run: () => Promise<Removal> };
		const { cases, files, accounts, staff } = await run();
		console.log(
			`Removed: ${cases} demo cases, ${files} files, ${accounts} demo accounts, ${staff} demo staff.`
		);
		if (process.env.DEMO)
			console.log('DEMO is set: unset it, or the next start may bring them back.');
	} finally {
		await database?.stop();
	}
	process.exit(0);
});
