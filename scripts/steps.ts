import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { results, root, type Counts, type Stage, type Step } from './step.ts';

const worker = 'src/service-worker/tsconfig.json';

/**
 * What `npm run check` runs. The unit tests compile the messages once more, under the eyes of whoever reads
 * them at that moment: so they run by themselves.
 */
export const checkStages = (): Stage[] => [
	[[{ name: 'messages', command: ['paraglide-js', ...paraglide.split(' ')] }]],
	[
		[{ name: 'eslint', command: ['eslint', '-c', '.config/eslint.config.js', '.'] }],
		[
			{ name: 'prettier', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
			{ name: 'svelte-check', command: ['svelte-check', '--fail-on-warnings'] },
			...(existsSync(join(root, worker))
				? [{ name: 'worker', command: ['tsc', '-p', worker] }]
				: []),
			{ name: 'knip', command: ['knip', '-c', '.config/knip.json'] }
		]
	],
	[[vitest('unit')]]
];

/** What `npm test` runs after the checks. */
export const testStages = (): Stage[] => [
	[
		[
			vitest('integration'),
			{ name: 'build', command: ['node', 'scripts/build.ts'] },
			{
				name: 'chrome 80',
				command: ['es-check', 'es2020', './build/client/_app/**/*.js', '--module']
			},
			playwright()
		]
	]
];

const paraglide =
	'compile --project ./project.inlang --outdir ./src/lib/text/paraglide --strategy cookie baseLocale --emit-ts-declarations';

function vitest(project: string): Step {
	const file = join(results, `${project}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	return {
		name: project,
		command: ['vitest', 'run', '--project', project, ...reporters],
		report: { file, read: vitestCounts }
	};
}

function playwright(): Step {
	const file = join(results, 'journeys.json');
	return {
		name: 'journeys',
		command: ['playwright', 'test', '-c', '.config/playwright.config.ts', '--pass-with-no-tests'],
		env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
		report: { file, read: playwrightCounts }
	};
}

type VitestReport = { numPassedTests: number; numPendingTests: number; numTodoTests: number };
type VitestFiles = {
	numFailedTests: number;
	testResults: { status: string; assertionResults: unknown[] }[];
};

/** A file that cannot even be loaded has no tests to fail, and counts as one. */
function vitestCounts(json: unknown): Counts {
	const report = json as VitestReport & VitestFiles;
	const broken = report.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

type PlaywrightReport = {
	stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	errors: unknown[];
};

function playwrightCounts(json: unknown): Counts {
	const { stats, errors } = json as PlaywrightReport;
	// A journey that passes only the second time has failed once, and says so.
	const failed = stats.unexpected + stats.flaky + (stats.unexpected ? 0 : errors.length);
	return { passed: stats.expected, failed, skipped: stats.skipped };
}
