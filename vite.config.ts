import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/text/paraglide',
			strategy: ['cookie', 'baseLocale'],
			cookieName: 'bahasa',
			emitTsDeclarations: true
		}),
		sveltekit()
	],
	build: { target: 'chrome80' }
});
