type Rule = { selector: string; message: string };

const call = (object: string, property: string) =>
	`CallExpression[callee.object.name='${object}'][callee.property.name='${property}']`;

const barrels = {
	selector: 'ExportAllDeclaration',
	message: 'No barrels: import from the file that defines it, so that no cycle can form.'
};

/** Clock and randomness are arguments of the domain: the same input must always give the same. */
const impure: Rule[] = (
	[
		[call('Date', 'now'), 'The domain has no clock: take `now` as an argument.'],
		[
			"NewExpression[callee.name='Date'][arguments.length=0]",
			'The domain has no clock: take `now` as an argument.'
		],
		[call('Math', 'random'), 'The domain throws no dice: take the random value as an argument.'],
		[call('crypto', 'randomUUID'), 'The domain throws no dice: take the id as an argument.'],
		[call('crypto', 'getRandomValues'), 'The domain throws no dice: take the bytes as an argument.']
	] as const
).map(([selector, message]) => ({ selector, message }));

const notHydrated =
	'Pages are not hydrated (decision 0002): this never runs. Use a form, a link, or a custom element of $lib/ui/live.';
const unhydrated = [
	'SvelteAttribute[key.name=/^on[a-z]/]',
	"SvelteDirective[kind='Binding']",
	"SvelteDirective[kind='EventHandler']",
	'CallExpression[callee.name=/^\\$(state|effect)$/]',
	"CallExpression[callee.name='onMount']"
].map((selector) => ({ selector, message: notHydrated }));

const restrict = (files: string[], rules: Rule[], ignores: string[] = []) => ({
	files,
	ignores,
	rules: { 'no-restricted-syntax': ['error', ...rules] as ['error', ...Rule[]] }
});

export const purity = [
	restrict(['src/**/*.ts'], [barrels], ['src/lib/server/db/schema/index.ts']),
	restrict(['src/lib/domain/**/*.ts'], [barrels, ...impure], ['**/*.spec.ts']),
	restrict(['src/lib/ui/**/*.svelte', 'src/routes/**/*.svelte'], unhydrated, [
		'src/routes/(dev)/**'
	]),
	{
		files: ['src/lib/domain/**/*.ts'],
		ignores: ['**/*.spec.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['process', 'fetch', 'crypto', 'localStorage', 'document', 'window', 'setTimeout'].map(
					(name) => ({ name, message: 'domain is pure: no I/O, clock, randomness or environment.' })
				)
			]
		}
	}
];
