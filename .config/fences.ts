type Pattern = { regex: string; message: string };

/** Who may import what, as regular expressions of the forbidden, each with a message that teaches. */
const arrows: Record<string, Pattern> = {
	domain: {
		regex: '^(?!\\./|\\$lib/domain/|zod$)',
		message: 'domain is pure: it imports only domain. Take what you need as an argument.'
	},
	text: {
		regex: '^(?!\\./|\\$lib/(text|domain)/)',
		message: 'text turns domain codes into words: it imports only text and domain.'
	},
	ui: {
		regex: '^\\$lib/server/|^(\\.\\./)*routes/|^(sveltekit|\\$app/(server|forms))',
		message: 'ui shows what it is given: it imports text and domain, never server or routes.'
	},
	server: {
		regex: '^\\$lib/ui/|^\\$app/(state|navigation|forms)|\\.svelte$',
		message: 'server knows no pages: it imports domain, and text for the words of notices.'
	},
	routes: {
		regex: '^(postgres|graphile-worker|pino)$',
		message: 'A route translates: it calls a use-case of $lib/server, never the database itself.'
	}
};

const everywhere = [
	{
		regex: '^\\$app/stores$',
		message: '$app/stores goes with Kit 3: import { page } from $app/state.'
	},
	{
		regex: '^\\$env/',
		message: 'Settings are checked once, in src/env.ts; ask services.ts for what they lead to.'
	},
	{
		regex: '^\\$service-worker$',
		message: '$service-worker goes with Kit 3: the worker gets its list from self.__WB_MANIFEST.'
	},
	{
		regex: '^\\.\\./',
		message: 'Across folders import by $lib/…, so that a file can move; inside one by ./name.'
	}
];

/** Packages and settings that live in one place only; `homes` are folders under src/lib. */
const confined = [
	{
		regex: '(^|/)env(\\.ts)?$',
		homes: [],
		message:
			'Only src/lib/server/services.ts reads the settings; take what you need as an argument.'
	},
	{
		regex: '^(lucia|@lucia-auth/)',
		homes: ['server/auth'],
		message: 'lucia is to be left one day: keep it inside server/auth (decision 0001).'
	},
	{
		regex: '^web-push$',
		homes: ['server/push'],
		message: 'web-push only signs and encrypts: keep it inside server/push, behind its port.'
	},
	{
		regex: '^(sharp|libheif-js)',
		homes: ['server/photo', 'server/demo'],
		message: 'Pictures of strangers are decoded only in the child process of server/photo.'
	},
	{
		regex: '^drizzle-orm',
		homes: ['server/db', 'server/repository', 'server/auth'],
		message: 'The only SQL is in server/repository: call a function of it, with db or tx first.'
	},
	{
		regex: '^zod',
		homes: ['server', 'domain/office'],
		message:
			'zod stays at the edges: in *.form.ts, *.schema.ts and the office; parsers return a Result.'
	}
];

const folders: Record<string, string> = {
	'src/lib/domain': 'domain',
	'src/lib/domain/office': 'domain',
	'src/lib/text': 'text',
	'src/lib/ui': 'ui',
	'src/lib/server': 'server',
	'src/lib/server/auth': 'server',
	'src/lib/server/push': 'server',
	'src/lib/server/photo': 'server',
	'src/lib/server/demo': 'server',
	'src/lib/server/db': 'server',
	'src/lib/server/repository': 'server',
	'src/routes': 'routes'
};

const isHome = (home: string, place: string) => place === home || place.startsWith(`${home}/`);

/** @returns the forbidden imports of a folder, without the `except`ed ones */
function forbidden(folder: string, except: string[] = []): Pattern[] {
	const place = folder.replace('src/lib/', '');
	const near =
		folder === 'src/routes' ? everywhere.filter((rule) => rule.regex !== '^\\.\\./') : everywhere;
	const kept = confined.filter(
		({ regex, homes }) => !except.includes(regex) && !homes.some((home) => isHome(home, place))
	);
	const rules = [arrows[folders[folder] ?? ''], ...near, ...kept];
	return rules.flatMap((rule) => (rule ? [{ regex: rule.regex, message: rule.message }] : []));
}

const fence = (files: string[], patterns: Pattern[], ignores: string[] = []) => ({
	files,
	ignores,
	rules: { 'no-restricted-imports': ['error', { patterns }] as ['error', { patterns: Pattern[] }] }
});

// Later ones replace earlier ones, so the exceptions stand last.
export const fences = [
	...Object.keys(folders).map((folder) =>
		fence([`${folder}/**/*.{ts,svelte}`], forbidden(folder), ['**/*.spec.ts', '**/*.contract.ts'])
	),
	fence(['src/lib/domain/**/*.{form,schema}.ts'], forbidden('src/lib/domain', ['^zod'])),
	fence(
		['src/lib/server/services.ts'],
		forbidden('src/lib/server', ['(^|/)env(\\.ts)?$']).filter(({ regex }) => regex !== '^\\.\\./')
	)
];
