import type { Source } from './sources.ts';

const actor = 'src/lib/server/application/act.ts';
const writer = 'src/lib/server/repository/application.ts';

/** Places that change the status of a case without asking `decide`. */
export function statusWriters(sources: Source[]): string[] {
	return sources.flatMap(({ path, code }) => {
		if (path === writer || /\.spec\.ts$/.test(path)) return [];
		if (/\bsaveFold\b/.test(code) && path !== actor) return [`${path} calls saveFold`];
		const update = /\.update\(\s*cases\s*\)[\s\S]{0,120}?\bstatus\b|update cases set/i.test(code);
		return update ? [`${path} updates cases`] : [];
	});
}

const clientPages = new Map([
	['src/routes/+layout.ts', 'false'],
	['src/routes/(dev)/contoh/+page.ts', 'true']
]);

/** Pages that change how the whole site is drawn (decision 0002). */
export function wrongCsr(sources: Source[]): string[] {
	const found = sources.flatMap(({ path, code }) => {
		const value = /export const csr\s*=\s*(\w+)/.exec(code)?.[1];
		return value === clientPages.get(path) ? [] : [`${path} has csr ${value ?? 'unset'}`];
	});
	const missing = [...clientPages.keys()].filter((path) => !sources.some((s) => s.path === path));
	return [...found, ...missing.map((path) => `${path} is missing`)];
}

type Manifest = Partial<Record<'dependencies' | 'devDependencies', Record<string, string>>>;

/** Dependencies that no decision record gives a reason for. */
export function unexplained(manifest: Manifest, decisions: Source[]): string[] {
	const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
	const text = decisions.map((decision) => decision.text).join('\n');
	return names.filter((name) => !text.includes(`\`${name}\``));
}
