import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { Refusal, runCommand } from './refusal.ts';

const root = join(import.meta.dirname, '..');

/** What of the app a command runs without its pages: a bundle each under `build/commands`. */
const commands = { 'demo-remove': 'src/lib/server/demo/remove-command.ts' };

/**
 * Bundles modules of the server for node, packages left outside; about a second. The messages must be compiled.
 *
 * @param entries file names without `.js` to paths from the root
 * @param outDir below the folder that holds node_modules, or packages are not found
 */
export async function bundle(entries: Record<string, string>, outDir: string): Promise<void> {
	const paths = Object.entries(entries).map(([name, path]) => [name, join(root, path)]);
	await build({
		root,
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		resolve: {
			alias: ['lib', 'catalogue', 'offices'].map((name) => ({
				find: `$${name}`,
				replacement: join(root, 'src', name)
			}))
		},
		plugins: [noPages()],
		build: {
			ssr: true,
			target: 'node24',
			outDir,
			emptyOutDir: true,
			minify: false,
			reportCompressedSize: false,
			rolldownOptions: {
				input: Object.fromEntries(paths),
				output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' }
			}
		}
	});
}

/** Kit's own modules exist in its build only: a command that reaches one reaches too far. */
const noPages = (): Plugin => ({
	name: 'no-pages',
	resolveId(id, importer) {
		if (/^\$(app|env)\//.test(id)) throw new Refusal(`${importer} imports ${id}`);
	}
});

if (import.meta.main) await runCommand(() => bundle(commands, join(root, 'build/commands')));
