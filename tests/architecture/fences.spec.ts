import { ESLint } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { expect, test } from 'vitest';
import tseslint from 'typescript-eslint';
import { fences } from '../../.config/fences.ts';
import { purity } from '../../.config/purity.ts';

const parser = tseslint.parser;
const eslint = new ESLint({
	overrideConfigFile: true,
	overrideConfig: [
		...svelte.configs.base,
		{ files: ['**/*.ts'], languageOptions: { parser } },
		{ files: ['**/*.svelte'], languageOptions: { parserOptions: { parser } } },
		...fences,
		...purity
	] as ESLint.Options['overrideConfig'] & object
});

async function messagesFor(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath });
	return (result?.messages ?? []).map(({ message }) => message);
}

test.each([
	['src/lib/domain/a/b.ts', "import '$lib/server/x';", 'domain is pure'],
	['src/lib/domain/a/b.ts', "import '$lib/text/x';", 'domain is pure'],
	['src/lib/domain/a/b.ts', "import 'node:fs';", 'domain is pure'],
	['src/lib/domain/a/b.ts', "import '../c';", 'Across folders'],
	['src/lib/domain/a/b.ts', "import 'zod';", 'zod stays at the edges'],
	['src/lib/domain/a/b.ts', 'Date.now();', 'no clock'],
	['src/lib/domain/a/b.ts', 'new Date();', 'no clock'],
	['src/lib/domain/a/b.ts', 'Math.random();', 'no dice'],
	['src/lib/domain/a/b.ts', 'crypto.randomUUID();', 'no dice'],
	['src/lib/domain/a/b.ts', 'process.env;', 'domain is pure'],
	['src/lib/domain/a/b.ts', "export * from './c';", 'No barrels'],
	['src/lib/text/a.ts', "import '$lib/ui/x';", 'text turns domain codes'],
	[
		'src/lib/ui/A.svelte',
		'<script lang="ts">import \'$lib/server/x\';</script>',
		'ui shows what it is given'
	],
	['src/lib/ui/A.svelte', '<button onclick={() => 1}>x</button>', 'not hydrated'],
	['src/routes/+page.svelte', '<script>let a = $state(1);</script>{a}', 'not hydrated'],
	['src/routes/+page.svelte', "<script>import '$app/stores';</script>", 'goes with Kit 3'],
	['src/routes/+page.server.ts', "import 'postgres';", 'A route translates'],
	['src/routes/+page.server.ts', "import 'drizzle-orm';", 'The only SQL'],
	['src/routes/+page.server.ts', "import '$env/dynamic/private';", 'Settings are checked once'],
	['src/lib/server/job/a.ts', "import '$lib/ui/x';", 'server knows no pages'],
	['src/lib/server/job/a.ts', "import '../../../env';", 'Only src/lib/server/services.ts'],
	['src/lib/server/job/a.ts', "import 'lucia';", 'keep it inside server/auth'],
	['src/lib/server/job/a.ts', "import 'web-push';", 'keep it inside server/push'],
	['src/lib/server/job/a.ts', "import 'sharp';", 'server/photo'],
	['src/lib/server/job/a.ts', "import { eq } from 'drizzle-orm';", 'The only SQL'],
	['src/lib/server/job/a.ts', "import { eq } from 'drizzle-orm/pg-core';", 'The only SQL']
])('%s: %s is an error that teaches', async (path, code, lesson) => {
	expect((await messagesFor(path, code)).join('\n')).toContain(lesson);
});

test.each([
	['src/lib/domain/a/b.ts', "import '$lib/domain/x'; import './y'; new Date(now);"],
	['src/lib/domain/a/b.form.ts', "import { z } from 'zod';"],
	['src/lib/domain/a/b.schema.ts', "import { z } from 'zod';"],
	[
		'src/lib/ui/A.svelte',
		'<script lang="ts">import { m } from \'$lib/text/paraglide/messages\';</script>'
	],
	['src/lib/server/services.ts', "import { readEnv } from '../../env';"],
	['src/lib/server/auth/a.ts', "import 'lucia'; import 'drizzle-orm';"],
	['src/lib/server/push/a.ts', "import 'web-push'; import '$lib/text/notice';"],
	['src/lib/server/repository/a.ts', "import { eq } from 'drizzle-orm'; import '$lib/domain/x';"],
	['src/routes/+page.server.ts', "import '$lib/server/x'; import '$lib/domain/y'; import '../z';"]
])('%s: %s is fine', async (path, code) => {
	expect(await messagesFor(path, code)).toEqual([]);
});
