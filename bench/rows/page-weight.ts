import { atMost, type Bench, type Figure, type Row } from '../figure.ts';
import { kitRuntimeBytes } from '../kit-runtime.ts';
import { informing, office, resident, type Visit } from '../visitors.ts';
import { weigh, type Weight } from '../weigh.ts';
import { workerFigures } from '../worker-weight.ts';

/** Limits in KB after gzip (quality.md). */
type Limits = { script: number; everything: number };

const inform = { script: 11, everything: 40 };
const apply = { script: 45, everything: 75 };
const work = { script: 90, everything: 140 };

export const pageWeight: Row = {
	name: 'weight',
	measure: async (bench) => {
		const { origin, dataDir } = await bench.app();
		const browser = await bench.browser();
		const own = await resident(browser, origin, dataDir);
		const visits: [Visit, Limits][] = [
			[await informing(browser, origin, dataDir), inform],
			[own.follower, inform],
			[own.draft, apply],
			[own.sent, apply],
			[await office(browser, origin, dataDir), work]
		];
		const figures: Figure[] = [];
		const weights: Weight[] = [];
		for (const [{ pages, cookies }, limits] of visits)
			for (const path of pages.filter(Boolean)) {
				const weight = await weigh(browser, origin + path, cookies);
				const name = nameOf(path);
				if (!weight) bench.note(`weight: ${name} does not answer, or sends elsewhere`);
				else {
					weights.push(weight);
					figures.push(...figuresOf(name, weight, limits));
					tell(bench, name, weight);
				}
			}
		return [...figures, ...ofAll(weights), ...(await workerFigures(origin))];
	}
};

/** As in the list of routes: ids and codes say nothing and may open something. */
const nameOf = (path: string): string =>
	path
		.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '{id}')
		.replace(/\b[A-Z]{3}-\w{4}-\w{4}\b/, '{code}');

function figuresOf(page: string, weight: Weight, limits: Limits): Figure[] {
	const baseline = kilobytes(kitRuntimeBytes());
	const script = { figure: `script of ${page}`, value: kilobytes(weight.script) };
	const everything = { figure: `everything of ${page}`, value: kilobytes(weight.everything) };
	return [
		atMost(limits.script, { ...script, unit: 'KB gz', baseline }),
		atMost(limits.everything, { ...everything, unit: 'KB gz', baseline: null })
	];
}

function ofAll(weights: Weight[]): Figure[] {
	const foreign = weights.flatMap((weight) => weight.foreign).length;
	const fonts = weights.reduce((sum, weight) => sum + weight.fonts, 0);
	const picture = kilobytes(Math.max(...weights.map((weight) => weight.picture)));
	const of = { unit: '', baseline: null };
	return [
		atMost(0, { ...of, figure: 'fonts of all pages', value: fonts }),
		atMost(6, { ...of, unit: 'KB gz', figure: 'heaviest picture of the app', value: picture }),
		atMost(0, { ...of, figure: 'requests to other hosts', value: foreign })
	];
}

const kilobytes = (bytes: number) => Math.round(bytes / 10.24) / 100;

function tell(bench: Bench, page: string, { foreign, photos }: Weight): void {
	for (const address of foreign) bench.note(`weight: ${page} asks another host: ${address}`);
	if (photos)
		bench.note(`weight: ${page} shows ${kilobytes(photos)} KB of the case's photos, not counted`);
}
