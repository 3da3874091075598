import type { Plugin } from 'vite';

/**
 * Svelte scopes the second and later parts of a selector by `:where(.svelte-x)`, which Chrome knows
 * from 88 on: on 80 the whole rule would be dropped. Everywhere the plain class, so that all
 * browsers weigh rules alike.
 */
export function plainScopes(): Plugin {
	return {
		name: 'plain-scopes',
		enforce: 'pre',
		transform(code, id) {
			if (!id.includes('svelte&type=style')) return;
			return { code: code.replace(/:where\((\.svelte-[\w-]+)\)/g, '$1'), map: null };
		}
	};
}
