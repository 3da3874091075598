import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ precompress: true }),
		alias: { $catalogue: 'src/catalogue', $offices: 'src/offices' },
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		// The offline page is shown at whatever address was asked for.
		paths: { relative: false },
		serviceWorker: { register: false },
		typescript: {
			config: (config) => {
				for (const folder of ['.config', 'scripts', 'tests', 'bench']) {
					config.include.push(`../${folder}/**/*.ts`);
				}
				config.exclude.push('../src/service-worker/**');
				return config;
			}
		}
	}
};
