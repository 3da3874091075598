import type { Catalogue, LifeEvent } from './catalogue.schema';

/** The event that leads to every service there is: the whole list, not something that happens to people. */
const leadsToAll = ({ services }: Catalogue, { choices }: LifeEvent): boolean =>
	services.every(({ id }) => choices.some((choice) => choice.services.includes(id)));

/** What happens in a life, in the catalogue's order. */
export const lifeEventsOf = (catalogue: Catalogue): LifeEvent[] =>
	catalogue.lifeEvents.filter((event) => !leadsToAll(catalogue, event));
