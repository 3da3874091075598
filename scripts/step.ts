import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type Counts = { passed: number; failed: number; skipped: number };
export type Step = {
	name: string;
	command: string[];
	/** Where the command leaves its report, and how to read it; without it the step counts as one. */
	report?: { file: string; read: (json: unknown) => Counts };
	env?: Record<string, string>;
};
export type Outcome = Counts & { name: string; seconds: number };

export const root = join(import.meta.dirname, '..');
export const results = join(root, 'tests/.results');

/** Steps one after the other in each lane, the lanes side by side: two cores, and most steps use one. */
export type Stage = Step[][];

/** Runs the stages in order. A report that claims success never hides a failed command. */
export async function runStages(stages: readonly Stage[]): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const lanes of stages) {
		const isAlone = lanes.length === 1;
		const ran = await Promise.all(lanes.map((lane) => runLane(lane, isAlone)));
		outcomes.push(...ran.flat());
	}
	return outcomes;
}

async function runLane(lane: readonly Step[], isAlone: boolean): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const step of lane) outcomes.push(await runStep(step, isAlone));
	return outcomes;
}

/** Output as it comes when the step runs alone, else when it has ended, so that no two mix. */
async function runStep({ name, command, report, env }: Step, isAlone: boolean): Promise<Outcome> {
	if (isAlone) console.log(`\n▶ ${name}`);
	mkdirSync(results, { recursive: true });
	if (report) rmSync(report.file, { force: true });
	const start = performance.now();
	const [program = '', ...args] = command;
	const bin = join(root, 'node_modules/.bin');
	const output: Buffer[] = [];
	const child = spawn(program, args, {
		cwd: root,
		stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...env, PATH: `${bin}:${process.env.PATH}` }
	});
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (chunk: Buffer) => output.push(chunk));
	const status = await new Promise<number | null>((resolve) => {
		child.once('error', (error) => {
			output.push(Buffer.from(error.message));
			resolve(null);
		});
		child.once('close', resolve);
	});
	const heard = Buffer.concat(output).toString().trimEnd();
	if (!isAlone) console.log(`\n▶ ${name}`);
	if (heard) console.log(heard);
	const seconds = (performance.now() - start) / 1000;
	const counts = countsOf(report, status === 0);
	console.log(`${counts.failed ? '✗' : '✓'} ${name} (${seconds.toFixed(1)} s)`);
	return { name, seconds, ...counts };
}

function countsOf(report: Step['report'], ok: boolean): Counts {
	const plain = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
	if (!report || !existsSync(report.file)) return plain;
	const counts = report.read(JSON.parse(readFileSync(report.file, 'utf8')));
	return ok || counts.failed ? counts : { ...counts, failed: 1 };
}

/** A line per step, then what did not pass. */
export function summarise(outcomes: Outcome[]): Counts {
	console.log('');
	for (const { name, seconds, passed, failed, skipped } of outcomes) {
		const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
		console.log(
			`${failed ? '✗' : '✓'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`
		);
	}
	const sum = (key: keyof Counts) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
	return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
