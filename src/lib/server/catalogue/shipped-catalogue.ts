import forms from '$catalogue/forms.json';
import lifeEvents from '$catalogue/life-events.json';
import outputs from '$catalogue/outputs.json';
import papers from '$catalogue/papers.json';
import questions from '$catalogue/questions.json';
import people from '$catalogue/roles-and-aliases.json';
import birth from '$catalogue/services-birth.json';
import death from '$catalogue/services-death.json';
import familyCard from '$catalogue/services-family-card.json';
import identityCard from '$catalogue/services-identity-card.json';
import move from '$catalogue/services-move.json';
import other from '$catalogue/services-other.json';
import { catalogueSchema, type Catalogue } from '$lib/domain/program/catalogue.schema';

/** The national catalogue as it ships: fills the first version in the database, nothing else reads it. */
export const shippedCatalogue: Catalogue = catalogueSchema.parse({
	version: 1,
	validFrom: '2021-06-01',
	...people,
	questions,
	papers,
	forms,
	outputs,
	services: [birth, death, familyCard, identityCard, move, other].flat(),
	lifeEvents
});
