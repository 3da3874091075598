import type { WayRefusal } from '$lib/domain/delivery/ways';
import type { Way } from '$lib/domain/program/program';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const texts = {
	courier: { name: m.way_courier, hint: m.way_courier_hint },
	pickup: { name: m.way_pickup, hint: m.way_pickup_hint },
	pdf: { name: m.way_pdf, hint: m.way_pdf_hint },
	facility: { name: m.way_facility, hint: m.way_facility_hint },
	house: { name: m.way_house, hint: m.way_house_hint },
	visit: { name: m.way_visit, hint: m.way_visit_hint }
} satisfies Record<Way, { name: Message; hint: Message }>;

export const wayText = (way: Way, locale?: Locale): string => say(texts[way].name, locale);

/** What this way costs and how it goes, in one or two sentences. */
export const wayHint = (way: Way, locale?: Locale): string => say(texts[way].hint, locale);

const refusals = {
	'has-card': m.way_refusal_has_card,
	'no-fee-for-zone': m.way_refusal_no_fee_for_zone,
	'online-only': m.way_refusal_online_only
} satisfies Record<WayRefusal, Message>;

/** Why a way is shown but cannot be chosen, in the same row. */
export const wayRefusalText = (refusal: WayRefusal, locale?: Locale): string =>
	say(refusals[refusal], locale);
