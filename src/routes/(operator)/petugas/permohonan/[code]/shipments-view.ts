import { canDoTo } from '$lib/domain/application/allowed';
import type { Shipment } from '$lib/domain/application/application';
import type { ActionType } from '$lib/domain/application/action';
import { addressText } from '$lib/domain/delivery/address-text';
import type { Delivery } from '$lib/domain/delivery/delivery';
import type { Office } from '$lib/domain/office/office.schema';
import type { Settings } from '$lib/domain/office/setting.schema';
import { labelIn } from '$lib/domain/label';
import {
	canNote,
	isNoted,
	originalStates,
	type OriginalState
} from '$lib/domain/delivery/original';
import { parseWaybill } from '$lib/domain/delivery/waybill';
import type { OfficeCase } from '$lib/server/application/office-case';
import { resendOffers, type ResendOffer } from '$lib/server/application/office-shipment';
import { outputRows, numberOf, shipmentRows } from '$lib/server/repository/output';
import { fetchedByOf, targetOf } from '$lib/server/repository/shipment';
import type { Services } from '$lib/server/services';
import { moneyText } from '$lib/text/money';
import { m } from '$lib/text/paraglide/messages';
import { statusText } from '$lib/text/status';
import { warningText } from '$lib/text/warning';
import { wayText } from '$lib/text/way';
import { personName } from './person-name';

const carried = ['courier', 'facility', 'house'];

const stateWords: Record<OriginalState, () => string> = {
	expected: m.office_original_expected,
	given: m.office_original_given,
	arrived: m.office_original_arrived,
	missing: m.office_original_missing,
	wrong: m.office_original_wrong
};

/** Where documents go, in one line; a facility or service point by its name. */
export function targetText(
	target: Pick<Delivery, 'recipient' | 'destination' | 'place'>,
	office: Office,
	settings: Settings
): string {
	const places = [...settings['service-points'], ...settings.facilities];
	const place = places.find(({ id }) => id === target.place)?.name;
	const address = target.destination && addressText(target.destination, office);
	return [target.recipient, place, address].filter(Boolean).join(', ');
}

/** The outputs with their own states and numbers, and what may be done to each now. */
export async function outputsView({ db }: Services, found: OfficeCase, locale: string) {
	const { row, application, events, order, seal } = found;
	const isBegun = events.some(({ type }) => type === 'approved');
	const rows = await outputRows(db, row.id);
	return application.outputs.map((output) => {
		const known = order.outputs.find(({ id }) => id === output.id);
		const stored = rows.find((one) => one.output === output.id);
		const can = (action: ActionType) => canDoTo(application, action, output.id);
		return {
			id: output.id,
			label: [
				known ? labelIn(known.label, locale) : output.kind,
				personName(found, output.person, locale)
			]
				.filter(Boolean)
				.join(', '),
			medium: output.medium,
			state: isBegun ? statusText(output.state, application.way) : m.office_output_not_begun(),
			number: stored && numberOf(seal, stored),
			hasPdf: output.hasPdf,
			inShipment: output.shipment !== undefined,
			can: {
				number: can('number-output'),
				pdf: output.medium === 'pdf' && can('attach-pdf'),
				issue: can('issue-output') && (output.medium === 'card' || output.hasPdf),
				hold: output.medium === 'card' && can('hold-output'),
				stock: can('release-stock'),
				prepare: can('prepare') && application.way !== 'pdf'
			}
		};
	});
}

/** The fee is said with the way: whoever chooses it writes down what the household agreed to. */
const resendChoice = ({ value, courierName, fee }: ResendOffer) => ({
	value,
	label: courierName
		? m.office_resend_courier({ courier: courierName, fee: moneyText(fee ?? 0) })
		: m.office_resend_pickup()
});

/** The parcels of a case with what may be done to each now, and the papers that come back with them. */
export async function shipmentsView(services: Services, found: OfficeCase, locale: string) {
	const { row, application, order, seal } = found;
	const { office, settings } = await services.officeNow();
	const rows = await shipmentRows(services.db, row.id);
	const labelOf = (slot: string) => {
		const paper = order.withdrawn.find((one) => one.slot === slot);
		if (!paper) return slot;
		const label = labelIn(paper.label, locale);
		const same = order.withdrawn.filter((one) => labelIn(one.label, locale) === label);
		return same.length > 1 ? `${label}, ${personName(found, paper.person, locale)}` : label;
	};
	const shipmentOf = async ({ id, way, courier: courierId, fee, state }: Shipment) => {
		const stored = rows.find((one) => one.id === id);
		const courier = office.couriers.find((one) => one.id === courierId);
		const can = (action: ActionType) => canDoTo(application, action, id);
		const waybill = stored?.waybill ?? undefined;
		const parsed = courier && waybill ? parseWaybill(courier, waybill) : undefined;
		return {
			id,
			number: stored?.number ?? '',
			way: wayText(way),
			courier: courier?.name,
			trackingUrl: courier?.trackingUrl,
			fee: way === 'courier' && fee !== undefined ? moneyText(fee) : undefined,
			state: statusText(state === 'prepared' ? 'ready' : state, way),
			waybill,
			warning: parsed?.ok && parsed.value.warning ? warningText(parsed.value.warning) : undefined,
			fetchedBy: stored && fetchedByOf(seal, stored),
			target: stored ? targetText(targetOf(seal, stored), office, settings) : '',
			can: {
				handOver: carried.includes(way) && can('hand-over'),
				fetched: state === 'prepared' && can('report-delivered'),
				transit: can('report-in-transit') && state === 'handed-over',
				arrived: state !== 'prepared' && can('report-delivered'),
				returned: can('report-returned'),
				lost: can('report-lost') && (state !== 'delivered' || Boolean(application.notReceivedAt))
			},
			resend: can('agree-resend') ? (await resendOffers(services, found, id)).map(resendChoice) : []
		};
	};
	return {
		shipments: await Promise.all(application.shipments.map(shipmentOf)),
		originals: application.originals.map(({ slot, state }) => ({
			slot,
			label: labelOf(slot),
			state: stateWords[state](),
			next: originalStates
				.filter(isNoted)
				.filter((to) => canNote(state, to))
				.map((to) => ({ value: to, label: stateWords[to]() }))
		})),
		expected:
			application.originals.length === 0 ? order.withdrawn.map(({ slot }) => labelOf(slot)) : []
	};
}
