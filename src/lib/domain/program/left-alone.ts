import { findDestination, type Places } from '$lib/domain/delivery/address-text';
import { addressParts, writtenOf } from '$lib/domain/delivery/parse-destination';
import { addressIn, type PageIssue, type Typed } from './parse-page';

/**
 * Whether nothing was written where an answer was refused: its field is blank, or every part of the address
 * is blank or as it was saved. A single blank part among written ones is a fault.
 * @param saved the address as `addressText` wrote it, `''` where there is none
 */
export function isLeftAlone(one: PageIssue, typed: Typed, saved: string, places: Places): boolean {
	if (!('address' in one)) return one.issue.code.endsWith('-empty') && !typed(one.field).trim();
	const written = addressIn(one.key, typed);
	const before = writtenOf(saved ? findDestination(saved, places) : undefined, places);
	return addressParts.every((part) => {
		const words = written[part].trim();
		return words === '' || words === before[part];
	});
}
