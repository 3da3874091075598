import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { bundledPackages } from './.config/bundled-packages.ts';
import { plainScopes } from './.config/plain-scopes.ts';
import { serviceWorker } from './.config/service-worker.ts';

export default defineConfig({
	plugins: [
		plainScopes(),
		bundledPackages(),
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/text/paraglide',
			strategy: ['cookie', 'baseLocale'],
			cookieName: 'bahasa',
			emitTsDeclarations: true
		}),
		sveltekit(),
		serviceWorker()
	],
	build: { target: 'chrome80' },
	// Kit builds the server for Node, and in that build the small modules too: their names then say
	// another hash than the files have, unless the browser's target is set for them as well.
	environments: { client: { build: { target: 'chrome80' } } },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.spec.ts', 'tests/*.spec.ts', 'tests/architecture/*.spec.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'integration',
					include: ['tests/integration/**/*.spec.ts'],
					globalSetup: ['tests/support/template-database.ts'],
					testTimeout: 30_000,
					hookTimeout: 30_000,
					maxWorkers: 2
				}
			}
		]
	}
});
