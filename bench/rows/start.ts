import { builtApp, sameData, startContender } from '../contender.ts';
import { codeIn } from '../demo-sign-ins.ts';
import { atMostTimes, type Row } from '../figure.ts';
import { inTurn, medianOf, medianRatio } from '../rounds.ts';

/** From the start of the process to the first answer: `/readyz` of the app, the one page of the bare app. */
export const start: Row = {
	name: 'start',
	measure: async (bench) => {
		const { dataDir } = await bench.app();
		const bare = await bench.bare();
		const database = sameData(dataDir);
		const ready = (app: string, path: string) => async () => {
			const server = await startContender(app, path, database);
			await server.stop();
			return server.readyMs;
		};
		const code = codeIn(dataDir, 'queued').replaceAll('-', '');
		const { own, base } = await inTurn(7, {
			own: ready(builtApp, '/readyz'),
			base: ready(bare.script, `/lacak/${code}`)
		});
		const ratio = medianRatio(own, base);
		const [value, baseline] = [medianOf(own), medianOf(base)];
		const figure = 'start to ready against a bare app';
		return [{ ...atMostTimes(2, { figure, unit: 'ms', value, baseline }), ratio, ok: ratio <= 2 }];
	}
};
