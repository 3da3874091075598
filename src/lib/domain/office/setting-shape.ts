import type { Lane } from '$lib/domain/program/order';
import { pictures } from './reason.schema';
import { facilityTypes } from './service-place.schema';

/** Lists from which is chosen; the words stand in the office's data, the catalogue or `$lib/text`. */
export type ChoiceList =
	'kecamatan' | 'services' | 'couriers' | 'weekdays' | 'facility-type' | 'partner' | 'picture';

/**
 * How a value is asked for in plain fields, so that nobody writes it as it is stored. A part bears the name that
 * it has in the schema, which stays the judge of what is written.
 */
export type Shape =
	| { kind: 'switch' }
	| { kind: 'number' }
	/** Whole numbers in one line: `1, 3, 7`. */
	| { kind: 'numbers' }
	/** `none`: what an empty line means where it may be empty. */
	| { kind: 'line'; none?: 'null' | 'absent' }
	| { kind: 'phone'; none: 'null' | 'absent' }
	| { kind: 'date' }
	/** One text in each language of the pages; `none`: what it means when all are empty. */
	| { kind: 'words'; long?: true; none?: 'null' | 'absent' }
	| { kind: 'choice'; of: ChoiceList }
	| { kind: 'checks'; of: ChoiceList; number?: true }
	| { kind: 'hours' }
	| { kind: 'group'; parts: Parts }
	/** One value for each of a list. */
	| { kind: 'each'; of: ChoiceList; value: Shape }
	| Rows;

/** The parts that are asked for; `$lib/text` has a name for each. */
export type PartName =
	| Lane
	| 'main'
	| 'services'
	| 'date'
	| 'name'
	| 'on'
	| 'collectsPapers'
	| 'trackingUrl'
	| 'label'
	| 'kecamatan'
	| 'address'
	| 'hours'
	| 'type'
	| 'partner'
	| 'note'
	| 'picture'
	| 'citation'
	| 'confirmed';

export type Parts = Readonly<Partial<Record<PartName, Shape>>>;

export type Rows = {
	kind: 'rows';
	parts: Parts;
	/** The part that names a row to the reader. */
	title: 'name' | 'label';
	/** Rows have an id of their own, which cases name: made once from the title, never changed. */
	id?: 'id' | 'code';
	/** A row that was saved is retired, not taken away. */
	retire?: true;
	/** Parts that nobody is asked for and that stay; a row with such a part lacks `without`. */
	keeps?: readonly string[];
	without?: string;
	/** A part that stays until somebody ticks that it has been confirmed, and then goes. */
	settles?: 'assumed';
};

const place: Parts = { name: { kind: 'line' }, address: { kind: 'line' } };
const ownWords: Parts = { label: { kind: 'words', none: 'absent' } };
const reasons = { kind: 'rows', id: 'code', retire: true, title: 'label' } as const;

/** The settings that are more than one switch, number or line. */
export const shapes = {
	'correction-reminder-days': { kind: 'numbers' },
	'standard-hours': {
		kind: 'group',
		parts: {
			death: { kind: 'number' },
			newborn: { kind: 'number' },
			several: { kind: 'number' },
			general: { kind: 'number' }
		}
	},
	'whatsapp-line': {
		kind: 'group',
		parts: {
			main: { kind: 'phone', none: 'null' },
			services: { kind: 'each', of: 'services', value: { kind: 'phone', none: 'absent' } }
		}
	},
	hours: { kind: 'hours' },
	weekend: { kind: 'checks', of: 'weekdays', number: true },
	holidays: {
		kind: 'rows',
		title: 'name',
		parts: { date: { kind: 'date' }, name: { kind: 'line' } }
	},
	couriers: {
		kind: 'each',
		of: 'couriers',
		value: {
			kind: 'group',
			parts: {
				name: { kind: 'line' },
				on: { kind: 'switch' },
				collectsPapers: { kind: 'switch' },
				trackingUrl: { kind: 'line' }
			}
		}
	},
	zones: {
		kind: 'rows',
		id: 'id',
		title: 'label',
		parts: { label: { kind: 'words' }, kecamatan: { kind: 'checks', of: 'kecamatan' } },
		keeps: ['outside'],
		without: 'kecamatan'
	},
	announcement: { kind: 'words', long: true, none: 'null' },
	'correction-reasons': {
		...reasons,
		parts: { ...ownWords, picture: { kind: 'choice', of: 'picture' } }
	},
	'rejection-laws': {
		...reasons,
		parts: { ...ownWords, citation: { kind: 'line' }, confirmed: { kind: 'switch' } }
	},
	'rejection-ways': { ...reasons, parts: ownWords },
	'service-points': {
		kind: 'rows',
		id: 'id',
		title: 'name',
		retire: true,
		parts: {
			...place,
			kecamatan: { kind: 'checks', of: 'kecamatan' },
			hours: { kind: 'hours' }
		},
		settles: 'assumed'
	},
	facilities: {
		kind: 'rows',
		id: 'id',
		title: 'name',
		retire: true,
		parts: {
			...place,
			kecamatan: { kind: 'choice', of: 'kecamatan' },
			type: { kind: 'choice', of: 'facility-type' },
			partner: { kind: 'choice', of: 'partner' },
			note: { kind: 'line', none: 'absent' }
		}
	}
} as const satisfies Record<string, Shape>;

/** Where all that is chosen from is a list of codes in the schemas. */
export const codesOf = {
	'facility-type': facilityTypes,
	partner: ['true', 'false', 'unknown'],
	picture: pictures
} as const satisfies Partial<Record<ChoiceList, readonly string[]>>;
