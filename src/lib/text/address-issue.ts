import type { AddressIssue } from '$lib/domain/delivery/parse-destination';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const sentences = {
	'kecamatan-empty': m.apply_issue_kecamatan_empty,
	'village-next': m.apply_issue_village_next,
	'village-empty': m.apply_issue_village_empty,
	'rt-format': m.apply_issue_rt_format,
	'rw-format': m.apply_issue_rw_format,
	'street-empty': m.apply_issue_street_empty,
	'address-empty': m.apply_issue_address_empty,
	'regency-empty': m.apply_issue_regency_empty,
	'postal-format': m.apply_issue_postal_format,
	'address-long': m.apply_issue_address_long
} satisfies Record<AddressIssue['code'], Message>;

/** What is wrong with a part of an address and what to do. */
export const addressIssueText = ({ code }: AddressIssue, locale?: Locale): string =>
	say(sentences[code], locale);
