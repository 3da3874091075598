import { join } from 'node:path';
import { databaseUrlOf, startContender } from '../contender.ts';
import { codeIn } from '../demo-sign-ins.ts';
import { atLeastTimes, atMostTimes, type Bench, type Figure, type Row } from '../figure.ts';
import { loadOf, type Load } from '../load/load.ts';
import { inTurn, medianOf, medianRatio } from '../rounds.ts';

const rounds = 5;
const seconds = 3;

/** `/lacak/{code}` and `/api/lacak/{code}`, each against the same read of the same row without the rest. */
export const tracking: Row = {
	name: 'tracking',
	measure: async (bench) => {
		const { origin, dataDir } = await bench.app();
		// One that waits in the queue has the most to tell: its place and its way so far.
		const code = codeIn(dataDir, 'queued');
		const stored = code.replaceAll('-', '');
		const settings = { DATABASE_URL: databaseUrlOf(dataDir) };
		const bare = await bench.bare();
		const page = await startContender(bare.script, `/lacak/${stored}`, settings);
		const plainScript = join(import.meta.dirname, '../plain-server.ts');
		const plain = await startContender(plainScript, `/${stored}`, settings);
		try {
			return [
				...(await pageFigures(bench, `${origin}/lacak/${code}`, `${page.origin}/lacak/${stored}`)),
				...(await apiFigures(`${origin}/api/lacak/${code}`, `${plain.origin}/${stored}`))
			];
		} finally {
			await plain.stop();
			await page.stop();
		}
	}
};

async function pageFigures(bench: Bench, ours: string, bare: string): Promise<Figure[]> {
	const { own, base } = await against(ours, bare, 'text/html');
	const heavier = `${await kilobytesOf(ours)} KB of HTML, packed by brotli, against ${await kilobytesOf(bare)} KB plain`;
	bench.note(`tracking page: ${heavier}`);
	await noteDrawnAnew(bench, ours, bare);
	return [
		perSecond(0.8, 'tracking page against a bare page with one read', own, base),
		atMostTimes(1.3, {
			figure: 'tracking page, p99',
			unit: 'ms',
			value: medianOf(own.map(({ p99 }) => p99)),
			baseline: medianOf(base.map(({ p99 }) => p99))
		})
	];
}

/** A page goes out as it was drawn while its case is the same; with a query it is drawn for each request. */
async function noteDrawnAnew(bench: Bench, ours: string, bare: string): Promise<void> {
	const { own, base } = await against(`${ours}?baru`, bare, 'text/html');
	const [value, baseline] = [ratesOf(own), ratesOf(base)];
	const ratio = medianRatio(value, baseline).toFixed(2);
	const rates = `${medianOf(value).toFixed(0)}/s against ${medianOf(baseline).toFixed(0)}/s`;
	bench.note(`tracking page, drawn anew for each request: ${ratio} × the bare page (${rates})`);
}

const ratesOf = (loads: Load[]) => loads.map(({ perSecond }) => perSecond);

async function apiFigures(ours: string, plain: string): Promise<Figure[]> {
	const { own, base } = await against(ours, plain, 'application/json');
	return [perSecond(0.5, '/api/lacak/{code} against node:http with one read', own, base)];
}

async function against(ours: string, theirs: string, accept: string) {
	await loadOf(ours, 2, accept);
	await loadOf(theirs, 2, accept);
	return inTurn(rounds, {
		own: () => loadOf(ours, seconds, accept),
		base: () => loadOf(theirs, seconds, accept)
	});
}

function perSecond(limit: number, figure: string, own: Load[], base: Load[]): Figure {
	const [value, baseline] = [ratesOf(own), ratesOf(base)];
	const ratio = medianRatio(value, baseline);
	return {
		...atLeastTimes(limit, {
			...{ figure, unit: '/s' },
			...{ value: medianOf(value), baseline: medianOf(baseline) }
		}),
		...{ ratio, ok: ratio >= limit }
	};
}

async function kilobytesOf(url: string): Promise<number> {
	const text = await (await fetch(url)).text();
	return Math.round(text.length / 102.4) / 10;
}
