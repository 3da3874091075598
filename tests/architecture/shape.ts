import { basename } from 'node:path';
import type { Source } from './sources.ts';

const linesOf = ({ text }: Source) => text.trimEnd().split('\n').length;

export const tooLong = (sources: Source[], limit = 250) =>
	sources
		.filter((source) => linesOf(source) > limit)
		.map((source) => `${source.path} has ${linesOf(source)} lines`);

export function medianLines(sources: Source[]): number {
	const lengths = sources.map(linesOf).sort((a, b) => a - b);
	return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

const vague = /^(utils?|helpers?|common|types?|misc|shared|constants|new.?|.*-?v\d+)$/;
const shapes = [
	/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|css|html)$/,
	/^[A-Z][A-Za-z0-9]*\.svelte$/,
	/^\+/
];
/** The worker's name is Kit's; drizzle-kit and the client need the whole schema under one name. */
const indexes = ['src/service-worker/index.ts', 'src/lib/server/db/schema/index.ts'];

/** Names that say nothing of what is inside, barrels, and names in another style. */
export function wrongNames(sources: Source[]): string[] {
	return sources.flatMap(({ path }) => {
		const folders = path.split('/').slice(0, -1);
		const name = basename(path);
		const stem = name.replace(/\..*$/, '');
		if (name === 'index.ts' && !indexes.includes(path)) return [`${path} is a barrel`];
		if ([...folders, stem].some((part) => vague.test(part))) return [`${path} has a vague name`];
		if (!shapes.some((shape) => shape.test(name))) return [`${path} is not kebab-case`];
		return [];
	});
}
