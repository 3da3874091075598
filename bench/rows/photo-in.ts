import { runBeside } from '../beside.ts';
import { builtApp, sameData, startContender } from '../contender.ts';
import { atLeastTimes, atMost, type Bench, type Figure, type Row } from '../figure.ts';
import { sendHeic, sendTwenty } from '../photo-memory.ts';
import { medianOf, medianRatio } from '../rounds.ts';

type Seconds = { own: number[]; alone: number[]; bytes: number };

/** Decode, re-encode, encrypt and store, against sharp alone; and what the built app takes of memory. */
export const photoIn: Row = {
	name: 'photo',
	measure: async (bench) => [await rateOf(bench), ...(await memoryOf(bench))]
};

async function rateOf(bench: Bench): Promise<Figure> {
	const { dataDir } = await bench.app();
	const wanted = { rounds: 5, each: 12 };
	const { own, alone, bytes } = await runBeside<Seconds>(dataDir, 'photo-in', wanted);
	const rates = (seconds: number[]) => seconds.map((one) => 1 / one);
	const ratio = medianRatio(rates(own), rates(alone));
	bench.note(
		`photo in: JPEG of 4032 × 3024, ${Math.round(bytes / 1024)} KB, six at a time in both`
	);
	const [value, baseline] = [medianOf(rates(own)), medianOf(rates(alone))];
	const figure = 'photo in against sharp alone';
	const measured = atLeastTimes(0.8, { figure, unit: '/s', value, baseline });
	return { ...measured, ratio, ok: ratio >= 0.8 };
}

async function memoryOf(bench: Bench): Promise<Figure[]> {
	const { dataDir } = await bench.app();
	// A process that has not just drawn a whole demo, which no office in service does.
	const app = await startContender(builtApp, '/readyz', sameData(dataDir));
	const twenty = await sendTwenty(app);
	const heic = await sendHeic(app);
	await app.stop();
	if (!twenty || !heic) {
		bench.note('photo in: no memory is measured without /proc');
		return [];
	}
	bench.note(
		`photo in: the decoder, a process of its own, holds at most ${Math.round(twenty.decoder)} MB with 20 at once`
	);
	const figure = 'memory of the app, 20 photos at once';
	const base = { unit: 'MB', baseline: twenty.before };
	return [
		atMost(300, { ...base, figure, value: twenty.app }),
		atMost(2.5, { figure: 'HEIC of 12 MP', unit: 's', value: heic.seconds, baseline: null }),
		atMost(290, { figure: 'decoder at it', unit: 'MB', value: heic.decoder, baseline: null })
	];
}
