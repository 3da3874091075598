import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Delivery } from '$lib/domain/delivery/delivery';
import { zoneOf } from '$lib/domain/delivery/delivery-zone';
import { parseDestination, writtenOf } from '$lib/domain/delivery/parse-destination';
import { parsePersonName } from '$lib/domain/identity/person-name';
import { addressIn, showedVillages, type PageIssue } from '$lib/domain/program/parse-page';
import { openDelivery, waysFor } from '$lib/server/application/change-delivery';
import { placesOf, wayId } from '$lib/server/application/delivery-offers';
import { deliveryPlaces } from '$lib/server/application/delivery-places';
import { agreeResend, changeDelivery } from '$lib/server/application/household';
import { caseFrame } from '$lib/server/application/view-case';
import { householdRequest } from '$lib/server/http/household-request';
import { openCase } from '$lib/server/http/open-case';
import { notHere } from '$lib/server/http/open-draft';
import { typedIn } from '$lib/server/http/typed';
import { issueText } from '$lib/text/issue';
import { moneyText } from '$lib/text/money';
import { originalTitle } from '$lib/text/paper';
import { m } from '$lib/text/paraglide/messages';
import { refusalText } from '$lib/text/refusal';
import {
	addressIssues,
	addressView,
	type AddressView,
	isNextStep
} from '$lib/ui/application/question-view';
import type { Actions, PageServerLoad } from './$types';

type CaseEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

type Shown = { address: AddressView; recipient: string; recipientError?: string };

/** The name of the address fields. */
const name = 'alamat';
const needsAddress = (way: Delivery['way']): boolean => way === 'courier' || way === 'house';

async function openWays(event: Omit<CaseEvent, 'request'>) {
	const opened = await openCase(event);
	const { services, file, locale } = opened;
	const at = await services.officeNow();
	const { searchParams } = event.url;
	const open = openDelivery(file, searchParams.get('kiriman') ?? undefined);
	if (!open) redirect(303, `/permohonan/${file.row.id}`);
	const zone = open.delivery.destination && zoneOf(open.delivery.destination, at.settings.zones);
	const offers = await waysFor(services, file, open, zone);
	const chosen = offers.find(({ id }) => id === searchParams.get('cara'));
	return { ...opened, ...at, open, offers, chosen, places: placesOf(at.office), locale };
}
type Opened = Awaited<ReturnType<typeof openWays>>;

const queryOf = ({ open, chosen }: Pick<Opened, 'open' | 'chosen'>): string =>
	[open.shipment && `kiriman=${open.shipment}`, chosen && `cara=${chosen.id}`]
		.filter(Boolean)
		.join('&');
const pageOf = ({ file, ...of }: Pick<Opened, 'file' | 'open' | 'chosen'>): string =>
	`/permohonan/${file.row.id}/ubah-antar?${queryOf(of)}`;

export const load: PageServerLoad = async (event) => {
	const opened = await openWays(event);
	const { file, open, chosen, offers, places, locale, services } = opened;
	const titles = (list: typeof file.order.withdrawn) =>
		list.map((one) => originalTitle(one, list, file.order, locale));
	const { delivery } = open;
	return {
		actionId: crypto.randomUUID(),
		frame: caseFrame(file, locale),
		resend: open.shipment !== undefined,
		query: queryOf(opened),
		offers,
		regency: places.regency,
		now: open.shipment ? undefined : wayId(delivery),
		manyOutputs: file.order.outputs.some(({ medium }) => medium === 'pdf'),
		withdrawn: titles(file.order.withdrawn),
		kept: titles(file.order.kept),
		chosen,
		address: addressView(name, writtenOf(delivery.destination, places), { places, locale }),
		recipient: delivery.recipient ?? '',
		stops: chosen && (await deliveryPlaces(services, chosen.way)),
		stop: delivery.place,
		fee: chosen?.fee,
		back: chosen ? pageOf({ ...opened, chosen: undefined }) : undefined
	};
};

async function keep(event: CaseEvent, opened: Opened, actionId: string, delivery: Delivery) {
	const { services, open } = opened;
	const request = householdRequest(event, actionId);
	const done = open.shipment
		? await agreeResend(services, request, open.shipment, delivery)
		: await changeDelivery(services, request, delivery);
	if (done.ok)
		redirect(303, `/permohonan/${event.params.id}?baru=${open.shipment ? 'kirim-ulang' : 'antar'}`);
	if (done.issue === 'not-found') notHere(event);
	return fail(409, {
		recipientError: undefined,
		issues: [{ field: 'cara', message: refusalText(done.issue) }]
	});
}

export const actions: Actions = {
	cara: async (event) => {
		const opened = await openWays(event);
		const typed = typedIn(await event.request.formData());
		const offer = opened.offers.find(({ id }) => id === typed('cara'));
		if (!offer?.choosable)
			return fail(422, { issues: [{ field: 'cara', message: m.apply_ways_empty() }] });
		const stops = await deliveryPlaces(opened.services, offer.way);
		if (needsAddress(offer.way) || stops.length)
			redirect(303, pageOf({ ...opened, chosen: offer }));
		return keep(event, opened, typed('actionId'), { way: offer.way });
	},

	langkah: async (event) => {
		const { places, locale } = await openWays(event);
		const typed = typedIn(await event.request.formData());
		const address = addressView(name, addressIn(name, typed), { places, locale });
		const shown: Shown = { address, recipient: typed('recipient') };
		return { ...shown, issues: [] };
	},

	alamat: async (event) => {
		const opened = await openWays(event);
		const { chosen, places, locale, settings, services, file, open } = opened;
		if (!chosen?.choosable || !needsAddress(chosen.way))
			redirect(303, pageOf({ ...opened, chosen: undefined }));
		const typed = typedIn(await event.request.formData());
		const written = addressIn(name, typed);
		const to = parseDestination(written, places, showedVillages(name, typed));
		const who = parsePersonName(typed('recipient'));
		const recipientError = who.ok ? undefined : issueText(who.issue, locale);
		const faults: PageIssue[] = to.ok
			? []
			: to.issue.map((address) => ({ field: `${name}-${address.part}`, key: name, address }));
		const step = isNextStep(faults);
		const issues = step ? [] : faults;
		const shown: Shown = {
			address: addressView(name, written, { places, locale, issues }),
			recipient: typed('recipient')
		};
		if (step) return { ...shown, issues: [] };
		if (!to.ok || !who.ok)
			return fail(422, {
				...shown,
				recipientError,
				issues: [
					...addressIssues(issues, locale),
					...(recipientError ? [{ field: 'recipient', message: recipientError }] : [])
				]
			});
		const base: Delivery = { way: chosen.way, recipient: who.value, destination: to.value };
		if (!chosen.courier) return keep(event, opened, typed('actionId'), base);
		const zone = zoneOf(to.value, settings.zones);
		const there = await waysFor(services, file, open, zone);
		const offer = there.find(({ id }) => id === chosen.id);
		if (!offer?.choosable || offer.fee === undefined) {
			const courier = chosen.courierName ?? chosen.courier;
			const message = m.apply_address_no_fee({ courier });
			return fail(422, { ...shown, issues: [{ field: `${name}-kecamatan`, message }] });
		}
		const { fee } = offer;
		// The fee stands on the page before it is agreed to; another zone may have another one.
		if (typed('fee') !== String(fee))
			return { ...shown, fee, feeWords: moneyText(fee, locale), issues: [] };
		return keep(event, opened, typed('actionId'), {
			...base,
			courier: chosen.courier,
			zone,
			fee
		});
	},

	tempat: async (event) => {
		const opened = await openWays(event);
		const { chosen, services } = opened;
		if (!chosen?.choosable) redirect(303, pageOf({ ...opened, chosen: undefined }));
		const typed = typedIn(await event.request.formData());
		const stops = await deliveryPlaces(services, chosen.way);
		const place = stops.find(({ id }) => id === typed('tempat'));
		if (!place) return fail(422, { issues: [{ field: 'tempat', message: m.apply_place_empty() }] });
		return keep(event, opened, typed('actionId'), { way: chosen.way, place: place.id });
	}
};
