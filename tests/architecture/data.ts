import { isCode, type Source } from './sources.ts';

type Catalogue = {
	services?: { id: string }[];
	papers?: { kind: string }[];
	outputs?: { kind: string }[];
	questions?: { kind: string }[];
};

/** Ids of services, papers and outputs, without those that are also kinds of answers. */
export function catalogueIds(catalogues: unknown[]): Set<string> {
	const all = catalogues as Catalogue[];
	const ids = all.flatMap(({ services = [], papers = [], outputs = [] }) => [
		...services.map(({ id }) => id),
		...papers.map(({ kind }) => kind),
		...outputs.map(({ kind }) => kind)
	]);
	const kinds = new Set(all.flatMap(({ questions = [] }) => questions.map(({ kind }) => kind)));
	return new Set(ids.filter((id) => !kinds.has(id)));
}

/** Code that names what only the catalogue may name. */
export function namedIds(sources: Source[], ids: ReadonlySet<string>): string[] {
	return sources.filter(isCode).flatMap(({ path, code }) => {
		const literals = [...code.matchAll(/(['"`])([a-z0-9-]+)\1/g)].map((match) => match[2] ?? '');
		return [...new Set(literals)].filter((id) => ids.has(id)).map((id) => `${path} names ${id}`);
	});
}

const ofTheOffice = /mojokerto|\bmjk\b|\b35\.16\b|\b3516(\d{2,12})?\b/i;

/** Code and messages that know in which office they run. */
export const namedOffice = (sources: Source[]) =>
	sources.filter(isCode).flatMap(({ path, code }) => {
		const found = ofTheOffice.exec(code);
		return found ? [`${path} names ${found[0]}`] : [];
	});
