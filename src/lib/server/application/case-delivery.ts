import type { Shipment } from '$lib/domain/application/application';
import { actionsIn } from '$lib/domain/application/allowed';
import type { Office } from '$lib/domain/office/office.schema';
import type { Settings } from '$lib/domain/office/setting.schema';
import { addressText } from '$lib/domain/delivery/address-text';
import type { Delivery } from '$lib/domain/delivery/delivery';
import { labelIn } from '$lib/domain/label';
import type { Way } from '$lib/domain/program/program';
import { targetOf } from '$lib/server/repository/shipment';
import type { Locale } from '$lib/text/locale';
import { statusText } from '$lib/text/status';
import { wayText } from '$lib/text/way';
import type { CaseFile } from './case-file';
import { placesOf } from './delivery-offers';

export type OfficeData = { office: Office; settings: Settings };

/** One way to the household: a parcel that is there already, or the one chosen. */
export type CaseDelivery = {
	/** Absent until the office has prepared it. */
	shipment?: string;
	state?: Shipment['state'];
	stateWords?: string;
	way: Way;
	wayWords: string;
	/** What it carries, where there are several. */
	carries: string[];
	courier?: { name: string; page: string; collects: boolean };
	waybill?: string;
	/** Integer rupiah, paid to the courier; 0 where it is free. */
	fee: number;
	recipient?: string;
	address?: string;
	place?: { name: string; address: string };
};

const placeOf = ({ settings }: OfficeData, id: string | undefined) => {
	const all = [...settings['service-points'], ...settings.facilities];
	const found = all.find((one) => one.id === id);
	return found && { name: found.name, address: found.address };
};

export function courierOf({ office, settings }: OfficeData, id: string | undefined | null) {
	const found = office.couriers.find((one) => one.id === id);
	return (
		found && {
			name: found.name,
			page: found.trackingUrl,
			collects: settings.couriers[found.id]?.collectsPapers ?? found.collectsPapers
		}
	);
}

type Target = Pick<Delivery, 'recipient' | 'destination' | 'place'>;

const targetView = (at: OfficeData, way: Way, { recipient, destination, place }: Target) => ({
	...(way === 'courier' || way === 'house'
		? {
				recipient,
				address: destination && addressText(destination, placesOf(at.office))
			}
		: { place: placeOf(at, place) })
});

function parcelView(file: CaseFile, at: OfficeData, shipment: Shipment, locale: Locale) {
	const row = file.shipments.find(({ id }) => id === shipment.id);
	const kept = row && targetOf(file.seal, row);
	const target = kept?.destination || kept?.place ? kept : (file.delivery ?? {});
	const labels = shipment.outputs.map((id) => {
		const output = file.order.outputs.find((one) => one.id === id);
		return output ? labelIn(output.label, locale) : id;
	});
	return {
		shipment: shipment.id,
		state: shipment.state,
		stateWords: statusText(
			shipment.state === 'prepared' ? 'ready' : shipment.state,
			shipment.way,
			locale
		),
		way: shipment.way,
		wayWords: wayText(shipment.way, locale),
		carries: file.application.shipments.length > 1 ? [...new Set(labels)] : [],
		courier: courierOf(at, shipment.courier),
		waybill: row?.waybill ?? undefined,
		fee: shipment.fee ?? 0,
		...targetView(at, shipment.way, target)
	};
}

/** Parcels that are there, newest last, and before the first of them the way that was chosen. */
export function caseDeliveries(file: CaseFile, at: OfficeData, locale: Locale): CaseDelivery[] {
	const { application, delivery } = file;
	const parcels = application.shipments.map((one) => parcelView(file, at, one, locale));
	const open = application.outputs.some(
		({ state, shipment }) => !shipment && state !== 'delivered'
	);
	const over = ['rejected', 'cancelled', 'expired'].includes(application.status);
	if (!delivery || !open || over) return parcels;
	const { way } = application.way ? { way: application.way } : delivery;
	return [
		...parcels,
		{
			way,
			wayWords: wayText(way, locale),
			carries: [],
			courier: courierOf(at, delivery.courier),
			fee: delivery.fee ?? 0,
			...targetView(at, way, delivery)
		}
	];
}

/** Address and way stay open until what is still to come is ready. */
export const canChangeDelivery = ({ application }: CaseFile): boolean =>
	actionsIn(application.status).includes('change-delivery') &&
	application.outputs.some(({ state, shipment }) => !shipment && state !== 'delivered');
