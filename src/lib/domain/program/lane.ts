import { holds } from './condition';
import type { Lane } from './order';
import type { Program } from './program';
import { circumstancesOf } from './ground';
import type { Situation } from './situation';

/** The lane that a case waits in: the first that fits, death before newborn before several documents. */
export function laneFor(situation: Situation, program: Pick<Program, 'proposedFor'>): Lane {
	const at = circumstancesOf(situation);
	const lanes = situation.services
		.filter(({ lane }) => lane && holds(lane.when, at))
		.map(({ lane }) => lane!.is);
	if (program.proposedFor === 'death' || lanes.includes('death')) return 'death';
	if (program.proposedFor === 'newborn' || lanes.includes('newborn')) return 'newborn';
	return program.proposedFor === 'several' ? 'several' : 'general';
}
