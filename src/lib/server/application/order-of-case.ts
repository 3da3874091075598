import type { Order } from '$lib/domain/program/order';
import type { CaseRow } from '$lib/server/repository/application';

/** The order kept with a case; one that came in without an order of its own asks and needs nothing. */
export const orderOfCase = ({ order, program, services, catalogueVersion, lane }: CaseRow): Order =>
	order ?? {
		catalogueVersion,
		program,
		services,
		persons: [],
		asks: [],
		facts: [],
		papers: [],
		forms: [],
		outputs: [],
		withdrawn: [],
		kept: [],
		notes: [],
		ends: [],
		lane: lane ?? 'general',
		quiet: false
	};
