import { runBeside } from '../beside.ts';
import { atLeastTimes, type Row } from '../figure.ts';
import { medianOf, medianRatio } from '../rounds.ts';

type Seconds = { own: number[]; hand: number[]; rows: Record<string, number> };

/** One draft after the other through the use-case, against the same rows written by hand. */
export const sendCase: Row = {
	name: 'send',
	measure: async (bench) => {
		const { dataDir } = await bench.app();
		// Short turns: what else the machine does then falls on both alike.
		const wanted = { rounds: 40, each: 2 };
		const { own, hand, rows } = await runBeside<Seconds>(dataDir, 'send-case', wanted);
		const rates = (seconds: number[]) => seconds.map((one) => 1 / one);
		const ratio = medianRatio(rates(own), rates(hand));
		bench.note(
			`send a case: sendDraft alone, without the five argon2 hashes of a PIN; ${rows.papers} papers, ${rows.events} events, ${rows.outputs} outputs, 3 consents, ${rows.notices} notice with its job; by hand without any read`
		);
		const figure = 'send a case against the same rows by hand';
		const [value, baseline] = [medianOf(rates(own)), medianOf(rates(hand))];
		const measured = atLeastTimes(0.5, { figure, unit: '/s', value, baseline });
		return [{ ...measured, ratio, ok: ratio >= 0.5 }];
	}
};
