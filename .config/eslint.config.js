import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import { dirname } from 'node:path';
import tseslint from 'typescript-eslint';
import svelteConfig from '../svelte.config.js';
import { fences } from './fences.ts';
import { purity } from './purity.ts';

const root = dirname(import.meta.dirname);

export default defineConfig(
	globalIgnores([
		'build/',
		'.svelte-kit/',
		'src/lib/text/paraglide/',
		'.data/',
		'node_modules/',
		'bench/bare/',
		'tests/.results/'
	]),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	tseslint.configs.strict,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		files: ['**/*.ts', '**/*.svelte'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: root,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-invalid-void-type': 'off',
			'@typescript-eslint/no-empty-function': 'off',
			'@typescript-eslint/no-dynamic-delete': 'off',
			// noUncheckedIndexedAccess asks for it wherever an index was just checked.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			eqeqeq: ['error', 'smart']
		}
	},
	{
		files: ['**/*.svelte'],
		languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inline-styles': ['error', { allowTransitions: false }],
			// A space between two elements is lost in any other way.
			'svelte/no-useless-mustaches': 'off',
			// There is no base path: a plain address says where it leads.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/service-worker/**'],
		languageOptions: { parserOptions: { projectService: false } }
	},
	{
		files: ['src/service-worker/**'],
		rules: {
			'@typescript-eslint/await-thenable': 'off',
			'@typescript-eslint/no-floating-promises': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': 'off'
		}
	},
	...fences,
	...purity
);
