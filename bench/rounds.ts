/** The middle one; of an even number the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
	if (low === undefined || high === undefined) throw new Error('the median of nothing');
	return (low + high) / 2;
}

/**
 * Measures each in turn, round after round, so that what else the machine does falls on all alike. The order
 * turns about from round to round.
 */
export async function inTurn<Name extends string, Measure>(
	rounds: number,
	contenders: Record<Name, () => Promise<Measure>>
): Promise<Record<Name, Measure[]>> {
	const names = Object.keys(contenders) as Name[];
	const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
		Name,
		Measure[]
	>;
	for (let round = 0; round < rounds; round += 1) {
		const order = round % 2 ? names.toReversed() : names;
		for (const name of order) measured[name].push(await contenders[name]());
	}
	return measured;
}

/** The median over the rounds of value by baseline, each pair from the same round. */
export const medianRatio = (values: readonly number[], baselines: readonly number[]): number =>
	medianOf(values.map((value, round) => value / (baselines[round] ?? NaN)));
