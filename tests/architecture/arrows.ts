import { findImported, importsOf, mapOf, type Source } from './sources.ts';

const allowed: Record<string, string[]> = {
	domain: ['domain'],
	text: ['text', 'domain'],
	ui: ['ui', 'text', 'domain'],
	server: ['server', 'text', 'domain']
};

const layerOf = (path: string) => /^src\/lib\/([^/]+)\//.exec(path)?.[1] ?? 'routes';

/** Imports that point from an inner layer to an outer one. */
export function wrongArrows(sources: Source[]): string[] {
	const byPath = mapOf(sources);
	return sources.flatMap((from) => {
		const targets = allowed[layerOf(from.path)];
		if (!targets || /\.spec\.ts$/.test(from.path)) return [];
		return importsOf(from).flatMap((specifier) => {
			const to = findImported(from, specifier, byPath);
			if (!to || targets.includes(layerOf(to.path)) || isSettings(from, to)) return [];
			return [`${from.path} imports ${to.path}`];
		});
	});
}

const isSettings = (from: Source, to: Source) =>
	from.path === 'src/lib/server/services.ts' && to.path === 'src/env.ts';
