import type { Brand } from '$lib/domain/brand';
import { cleanText } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';

/** A name as written, blanks collapsed; its case is kept. */
export type PersonName = Brand<string, 'PersonName'>;

/** `length` counts letters and spaces as written, of `most` allowed. */
export type PersonNameIssue =
	| { code: 'name-empty' }
	| { code: 'name-long'; length: number; most: number }
	| { code: 'name-unprintable' };

/** Titles of existing people stand behind commas, so the name on a KTP may pass 60 characters. */
const mostCharacters = 100;

/** The name of somebody who has documents: whatever a KTP can carry, dots and commas included. */
export function parsePersonName(raw: string): Result<PersonName, PersonNameIssue> {
	const name = cleanText(raw);
	if (!/\p{L}/u.test(name)) return refuse({ code: 'name-empty' });
	// Control characters and code points without a meaning everywhere cannot be on a card.
	if (/[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u.test(name)) return refuse({ code: 'name-unprintable' });
	const length = [...name].length;
	if (length > mostCharacters) return refuse({ code: 'name-long', length, most: mostCharacters });
	return accept(name as PersonName);
}
