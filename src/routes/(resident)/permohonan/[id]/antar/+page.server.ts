import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Delivery } from '$lib/domain/delivery/delivery';
import { zoneOf } from '$lib/domain/delivery/delivery-zone';
import { parseDestination, writtenOf } from '$lib/domain/delivery/parse-destination';
import { parsePersonName } from '$lib/domain/identity/person-name';
import { addressIn, showedVillages, type PageIssue } from '$lib/domain/program/parse-page';
import { placesOf, wayId, wayOffers } from '$lib/server/application/delivery-offers';
import { deliveryPlaces } from '$lib/server/application/delivery-places';
import { findDraft, saveDraft } from '$lib/server/application/draft';
import { draftFrame } from '$lib/server/application/draft-frame';
import { draftPage, factGroups, factPage, pageAfter } from '$lib/server/application/draft-way';
import { notHere, openDraft } from '$lib/server/http/open-draft';
import { typedIn } from '$lib/server/http/typed';
import { labelIn } from '$lib/domain/label';
import { localeOf } from '$lib/text/locale';
import { originalTitle } from '$lib/text/paper';
import { m } from '$lib/text/paraglide/messages';
import { issueText } from '$lib/text/issue';
import { addressIssues, addressView, isNextStep } from '$lib/ui/application/question-view';
import type { Actions, PageServerLoad } from './$types';

type DraftEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

/** The name of the address fields and of what is asked beside them. */
const name = 'alamat';

async function openWays(event: DraftEvent) {
	const opened = await openDraft(event);
	const { draft, services } = opened;
	const { office, settings } = await services.officeNow();
	const { destination } = draft.delivery ?? {};
	const zone = destination && zoneOf(destination, settings.zones);
	const offers = await wayOffers(services, { order: draft.order, zone });
	const asked = event.url.searchParams.get('cara');
	return {
		...opened,
		office,
		settings,
		offers,
		/** The way whose own page this is: the address, or the place. */
		chosen: offers.find(({ id }) => id === asked),
		places: placesOf(office),
		locale: localeOf(event.locals.locale),
		fromCheck: event.url.searchParams.get('kembali') === 'periksa'
	};
}
type Opened = Awaited<ReturnType<typeof openWays>>;

const queryOf = ({ chosen, fromCheck }: Pick<Opened, 'chosen' | 'fromCheck'>): string =>
	[chosen && `cara=${chosen.id}`, fromCheck && 'kembali=periksa'].filter(Boolean).join('&');

export const load: PageServerLoad = async (event) => {
	const opened = await openWays(event);
	const { draft, services, offers, chosen, places, locale, fromCheck } = opened;
	const { row, order, delivery, answers } = draft;
	const label = (each: { label: { id: string } }) => labelIn(each.label, locale);
	const outputs = [...new Set(order.outputs.map(label))];
	const titles = (list: typeof order.withdrawn) =>
		list.map((one) => originalTitle(one, list, order, locale));
	const lastPerson = factGroups(order.facts).at(-1)?.person;
	const before = order.papers.length
		? draftPage(row.id, 'berkas')
		: lastPerson
			? factPage(row.id, lastPerson)
			: '/permohonan';
	const here = draftPage(row.id, 'antar', fromCheck ? '?kembali=periksa' : '');
	const applicant = order.facts.find(
		({ question }) =>
			draft.catalogue.questions.find(({ id }) => id === question)?.kind === 'person-name'
	);
	return {
		actionId: crypto.randomUUID(),
		frame: await draftFrame(services, draft),
		query: queryOf(opened),
		outputs: new Intl.ListFormat(locale, { type: 'conjunction' }).format(outputs),
		offers,
		regency: places.regency,
		now: delivery && wayId(delivery),
		withdrawn: titles(order.withdrawn),
		kept: titles(order.kept),
		manyOutputs: order.outputs.some(({ medium }) => medium === 'pdf'),
		chosen,
		address: addressView(name, writtenOf(delivery?.destination, places), { places, locale }),
		recipient: delivery?.recipient ?? (applicant && answers[applicant.key]) ?? '',
		stops: chosen && (await deliveryPlaces(opened.services, chosen.way)),
		stop: delivery?.place,
		back: chosen ? here : fromCheck ? draftPage(row.id, 'periksa') : before
	};
};

async function keep(event: DraftEvent, { draft, services, scope }: Opened, delivery: Delivery) {
	await saveDraft(services, scope, draft.row.id, { delivery });
	const saved = await findDraft(services, scope, draft.row.id);
	if (!saved) notHere(event);
	redirect(303, pageAfter(saved, 'antar', false));
}

const needsAddress = (way: Delivery['way']): boolean => way === 'courier' || way === 'house';

export const actions: Actions = {
	/** The way itself; those that need an address or a place have a page for it. */
	cara: async (event) => {
		const opened = await openWays(event);
		const typed = typedIn(await event.request.formData());
		const offer = opened.offers.find(({ id }) => id === typed('cara'));
		if (!offer?.choosable)
			return fail(422, { issues: [{ field: 'cara', message: m.apply_ways_empty() }] });
		const { fromCheck } = opened;
		const stops = await deliveryPlaces(opened.services, offer.way);
		if (needsAddress(offer.way) || stops.length) {
			const query = queryOf({ chosen: offer, fromCheck });
			redirect(303, draftPage(opened.draft.row.id, 'antar', `?${query}`));
		}
		return keep(event, opened, { way: offer.way });
	},

	/** Shows the villages of the chosen kecamatan; nothing is saved and nothing is at fault. */
	langkah: async (event) => {
		const { places, locale } = await openWays(event);
		const typed = typedIn(await event.request.formData());
		const address = addressView(name, addressIn(name, typed), { places, locale });
		return { address, recipient: typed('recipient'), issues: [] };
	},

	alamat: async (event) => {
		const opened = await openWays(event);
		const { chosen, places, locale, settings, services, draft } = opened;
		if (!chosen?.choosable || !needsAddress(chosen.way))
			redirect(303, draftPage(draft.row.id, 'antar'));
		const typed = typedIn(await event.request.formData());
		const written = addressIn(name, typed);
		const to = parseDestination(written, places, showedVillages(name, typed));
		const who = parsePersonName(typed('recipient'));
		const recipientError = who.ok ? undefined : issueText(who.issue, locale);
		const issues: PageIssue[] = to.ok
			? []
			: to.issue.map((address) => ({ field: `${name}-${address.part}`, key: name, address }));
		const again = (extra: { field: string; message: string }[]) => ({
			address: addressView(name, written, {
				places,
				locale,
				issues: isNextStep(issues) ? [] : issues
			}),
			recipient: typed('recipient'),
			recipientError,
			issues: [...(isNextStep(issues) ? [] : addressIssues(issues, locale)), ...extra]
		});
		if (isNextStep(issues)) return { ...again([]), recipientError: undefined };
		if (!to.ok || !who.ok)
			return fail(
				422,
				again(recipientError ? [{ field: 'recipient', message: recipientError }] : [])
			);
		const { way, courier } = chosen;
		const base = { way, recipient: who.value, destination: to.value };
		if (!courier) return keep(event, opened, base);
		const zone = zoneOf(to.value, settings.zones);
		const there = await wayOffers(services, { order: draft.order, zone });
		const offer = there.find(({ id }) => id === chosen.id);
		if (!offer?.choosable || offer.fee === undefined) {
			const message = m.apply_address_no_fee({ courier: chosen.courierName ?? courier });
			return fail(422, again([{ field: `${name}-kecamatan`, message }]));
		}
		return keep(event, opened, { ...base, courier, zone, fee: offer.fee });
	},

	tempat: async (event) => {
		const opened = await openWays(event);
		const { chosen, services, draft } = opened;
		if (!chosen?.choosable) redirect(303, draftPage(draft.row.id, 'antar'));
		const typed = typedIn(await event.request.formData());
		const stops = await deliveryPlaces(services, chosen.way);
		const place = stops.find(({ id }) => id === typed('tempat'));
		if (!place) return fail(422, { issues: [{ field: 'tempat', message: m.apply_place_empty() }] });
		return keep(event, opened, { way: chosen.way, place: place.id });
	}
};
