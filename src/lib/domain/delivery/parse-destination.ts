import { cleanText } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';
import { findVillage, type Places } from './address-text';
import type { Destination } from './delivery';

/** The answer of the first list for an address that lies elsewhere. */
export const elsewhere = 'luar';

export const addressParts = [
	'kecamatan',
	'village',
	'rt',
	'rw',
	'street',
	'landmark',
	'address',
	'regency',
	'postal'
] as const;
export type AddressPart = (typeof addressParts)[number];
export type WrittenAddress = Record<AddressPart, string>;

export type AddressIssue = {
	part: AddressPart;
	code:
		| 'kecamatan-empty'
		/** The kecamatan is known and its villages are to be shown: a step, no fault. */
		| 'village-next'
		| 'village-empty'
		| 'rt-format'
		| 'rw-format'
		| 'street-empty'
		| 'address-empty'
		| 'regency-empty'
		| 'postal-format'
		| 'address-long';
};

const longest = { street: 70, landmark: 60, address: 120, regency: 50 } as const;
const unit = (raw: string): string | undefined =>
	/^\d{1,3}$/.test(raw) ? raw.padStart(2, '0') : undefined;

/**
 * An address as its fields were filled. All faults at once, in the order of the page.
 * @param showed whether the page had a list of villages: without script it comes with the second step
 */
export function parseDestination(
	written: WrittenAddress,
	places: Places,
	showed: boolean
): Result<Destination, AddressIssue[]> {
	const clean = Object.fromEntries(
		addressParts.map((part) => [part, cleanText(written[part])])
	) as WrittenAddress;
	const issues: AddressIssue[] = [];
	const issue = (part: AddressPart, code: AddressIssue['code']) => issues.push({ part, code });
	const tooLong = (part: keyof typeof longest) => {
		if ([...clean[part]].length > longest[part]) issue(part, 'address-long');
	};
	if (clean.kecamatan === elsewhere) {
		if (!clean.address) issue('address', 'address-empty');
		tooLong('address');
		if (!clean.regency) issue('regency', 'regency-empty');
		tooLong('regency');
		if (clean.postal && !/^\d{5}$/.test(clean.postal)) issue('postal', 'postal-format');
		const { address, regency, postal } = clean;
		return issues.length ? refuse(issues) : accept({ inside: false, address, regency, postal });
	}
	if (!places.kecamatan.some(({ code }) => code === clean.kecamatan))
		return refuse([{ part: 'kecamatan', code: 'kecamatan-empty' }]);
	if (!showed) return refuse([{ part: 'village', code: 'village-next' }]);
	const village = findVillage(places, clean.village);
	if (village?.district.code !== clean.kecamatan) issue('village', 'village-empty');
	const rt = unit(clean.rt);
	const rw = unit(clean.rw);
	if (!rt) issue('rt', 'rt-format');
	if (!rw) issue('rw', 'rw-format');
	if (!clean.street && !clean.landmark) issue('street', 'street-empty');
	tooLong('street');
	tooLong('landmark');
	if (issues.length || !rt || !rw) return refuse(issues);
	const { street, landmark } = clean;
	return accept({ inside: true, village: clean.village, rt, rw, street, landmark });
}

/** The fields of an address that is there already. */
export function writtenOf(to: Destination | undefined, places: Places): WrittenAddress {
	const empty = Object.fromEntries(addressParts.map((part) => [part, ''])) as WrittenAddress;
	if (!to) return empty;
	if (!to.inside) return { ...empty, ...to, kecamatan: elsewhere };
	const { village, rt, rw, street, landmark } = to;
	const kecamatan = findVillage(places, village)?.district.code ?? '';
	return { ...empty, kecamatan, village, rt, rw, street, landmark };
}
