import { findImported, importsOf, mapOf, type Source } from './sources.ts';

/** Circles of files that import each other, each once, as `a → b → a`. */
export function importCycles(sources: Source[]): string[] {
	const byPath = mapOf(sources);
	const done = new Set<Source>();
	const found: string[] = [];
	const visit = (source: Source, way: Source[]): void => {
		const seenAt = way.indexOf(source);
		if (seenAt >= 0) {
			found.push([...way.slice(seenAt), source].map(({ path }) => path).join(' → '));
			return;
		}
		if (done.has(source)) return;
		for (const specifier of importsOf(source)) {
			const next = findImported(source, specifier, byPath);
			if (next) visit(next, [...way, source]);
		}
		done.add(source);
	};
	for (const source of sources) visit(source, []);
	return found;
}
