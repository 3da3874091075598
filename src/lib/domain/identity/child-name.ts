import { cleanText } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { PersonName } from './person-name';

/** `word` is the part of the name that cannot stay, as written. */
export type ChildNameIssue =
	| { code: 'name-empty' }
	| { code: 'name-long'; length: number; most: number }
	| { code: 'name-digits' }
	| { code: 'name-title'; word: string }
	| { code: 'name-abbreviation'; word: string }
	| { code: 'name-punctuation' }
	| { code: 'name-letters' };

export type ChildNameWarning = 'name-single-word' | 'name-shortened';

/** Permendagri 73/2022: 60 characters, spaces included. */
const mostCharacters = 60;

const words = (list: string) => new Set(list.split(' '));

/** Before a name. Words that are given names too (Habib, Gus, Romo) are left to the office. */
const leadingTitles = words(
	'dr drs dra drg ir prof profesor h hj haji hajah hajjah kh kiai kyai ustad ustaz ustadz ustadzah pdt pendeta'
);
/** Behind a name, even without dots: degrees that cannot be read as a name. */
const trailingTitles = words(
	'sh st skm skom spd spdi mpd mpdi msi mm mh mt mkes mkom sag ssi ssos skep sked amd amdkeb lc phd bsc msc'
);
/** Degrees that are names as well, so only their dots give them away: S.E., B.A., M.A. */
const dottedTitles = words('se ba ma sp sip');

const usualShortForms = words('moh muh moch much mohd muhd abd ach');

const bare = (word: string) => word.replace(/[.,]/g, '').toLowerCase();

function findTitle(parts: readonly string[]): string | undefined {
	return parts.find(
		(word, index) =>
			(index === 0 && leadingTitles.has(bare(word))) ||
			(index > 0 && trailingTitles.has(bare(word))) ||
			(index > 0 && /\./.test(word) && dottedTitles.has(bare(word)))
	);
}

/** II, III, IV … are digits too; Vi and Xi are names. */
const isRomanNumber = (word: string) => /^(i{2,3}|iv|vi{2,3})$/i.test(word);

/** One letter, letters that cannot be spoken, or a dot at the end. Ng is a family name. */
const isAbbreviation = (word: string) =>
	/^[a-z]{1,4}\.$/i.test(word) ||
	/^[a-z]$/i.test(word) ||
	(/^[b-df-hj-np-tv-xz]+$/i.test(word) && !/^ng$/i.test(word));

/**
 * The name of a newborn, as Permendagri 73/2022 lets the office write it on an akta: Latin letters
 * only, no digits, punctuation, abbreviations or titles. Any of these means that nothing is issued
 * (ps. 7), so each is refused here already.
 */
export function parseChildName(raw: string): Result<PersonName, ChildNameIssue> {
	const name = cleanText(raw);
	if (name === '') return refuse({ code: 'name-empty' });
	const parts = name.split(' ');
	if (/\p{N}/u.test(name) || parts.some(isRomanNumber)) return refuse({ code: 'name-digits' });
	const title = findTitle(parts);
	if (title) return refuse({ code: 'name-title', word: title });
	const abbreviation = parts.find(isAbbreviation);
	if (abbreviation) return refuse({ code: 'name-abbreviation', word: abbreviation });
	if (/[^\p{L}\p{M} ]/u.test(name)) return refuse({ code: 'name-punctuation' });
	if (/[^a-z ]/i.test(name)) return refuse({ code: 'name-letters' });
	if (name.length > mostCharacters)
		return refuse({ code: 'name-long', length: name.length, most: mostCharacters });
	return accept(name as PersonName);
}

/** At least two words is advice, not law (Dirjen Dukcapil); "Moh" may stand where it is the name. */
export function childNameWarnings(name: PersonName): ChildNameWarning[] {
	const parts = name.split(' ');
	const warnings: ChildNameWarning[] = [];
	if (parts.length === 1) warnings.push('name-single-word');
	if (parts.some((word) => usualShortForms.has(bare(word)))) warnings.push('name-shortened');
	return warnings;
}
