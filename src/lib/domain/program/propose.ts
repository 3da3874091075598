import type { Catalogue } from './catalogue.schema';
import type { Program } from './program';
import { serviceOf } from './question';

export type Need = {
	/** Ids of the services, all of them remote. */
	services: readonly string[];
	/** The child was born at a partner facility and is still there. */
	atPartner?: boolean;
};

export type Proposal = {
	/** Undefined when no program of this office offers all of these services. */
	proposed?: Program;
	/** What the resident may choose instead: every other program that offers all of them. */
	others: Program[];
};

/** What speaks for a kind of program, strongest first; the general one takes what is left. */
function kindsFor(catalogue: Catalogue, { services, atPartner }: Need): Program['proposedFor'][] {
	const isDeath = services.some((id) => serviceOf(catalogue, id).lane?.is === 'death');
	return [
		...(isDeath ? (['death'] as const) : []),
		...(atPartner ? (['newborn'] as const) : []),
		...(services.length > 1 ? (['several'] as const) : []),
		'any'
	];
}

/**
 * Which of the office's programs is proposed for a need (product.md): a death before a newborn at a
 * partner facility, before several documents, else the general one; only programs that offer it all.
 */
export function proposalFor(
	catalogue: Catalogue,
	programs: readonly Program[],
	need: Need
): Proposal {
	const offering = programs.filter((program) =>
		need.services.every((id) => program.services.includes(id))
	);
	const kind = kindsFor(catalogue, need).find((one) =>
		offering.some(({ proposedFor }) => proposedFor === one)
	);
	const proposed = offering.find(({ proposedFor }) => proposedFor === kind) ?? offering[0];
	return { proposed, others: offering.filter((program) => program !== proposed) };
}
