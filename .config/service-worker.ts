import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const built = join(import.meta.dirname, '../.svelte-kit/output/client/service-worker.js');

/** Kit builds the worker; this writes the list of files into it (decision 0005). */
export const serviceWorker = () =>
	SvelteKitPWA({
		disable: !!process.env.NO_PWA || !!process.env.VITEST,
		strategies: 'injectManifest',
		srcDir: 'src/service-worker',
		filename: 'service-worker.ts',
		manifest: false,
		injectRegister: false,
		injectManifest: {
			globPatterns: [
				'client/{icon*,bata,favicon}.{png,svg}',
				'client/_app/immutable/{assets,workers}/*.{css,js}',
				// Without these two the plugin would add every page and script.
				'prerendered/none.json',
				'client/none.webmanifest'
			]
		}
	}).map((plugin) => (plugin.name.endsWith(':sveltekit:build') ? onlyWhenBuilt(plugin) : plugin));

/** Where Kit's build has failed there is no worker, and the plugin's complaint would hide why. */
function onlyWhenBuilt(plugin: Plugin): Plugin {
	const { closeBundle } = plugin;
	if (typeof closeBundle !== 'object') return plugin;
	const { handler } = closeBundle;
	return {
		...plugin,
		closeBundle: {
			...closeBundle,
			handler(...args) {
				return existsSync(built) ? handler.apply(this, args) : undefined;
			}
		}
	};
}
