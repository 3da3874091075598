import { estimateDays, findEstimate } from '$lib/domain/application/estimate';
import { after } from '$lib/domain/application/instant';
import { saveEstimates } from '$lib/server/repository/estimate';
import { savePositions } from '$lib/server/repository/position';
import { tallyStays, type StayTally } from '$lib/server/repository/stay';
import type { Services } from '$lib/server/services';

/** The office's own figures, counted anew from the stays of the last sixty days. */
async function keepEstimates({ db, now }: Services): Promise<number> {
	const since = after(now().toISOString(), { days: -estimateDays });
	const stages = new Map<string, StayTally[]>();
	for (const tally of await tallyStays(db, since)) {
		const stage = `${tally.lane} ${tally.status}`;
		stages.set(stage, [...(stages.get(stage) ?? []), tally]);
	}
	const told = [...stages.values()].flatMap((tallies) => {
		const [first] = tallies;
		const estimate = findEstimate(tallies);
		if (!first || !estimate) return [];
		const cases = tallies.reduce((sum, one) => sum + one.cases, 0);
		return [{ lane: first.lane, status: first.status, ...estimate, cases }];
	});
	return saveEstimates(db, told);
}

/**
 * What everybody who waits is told: the number in line, and how long it usually takes. Returns how many rows
 * were written.
 */
export async function keepStandings(services: Services): Promise<number> {
	return (await savePositions(services.db)) + (await keepEstimates(services));
}
