import { showCode, type CaseCode } from '$lib/domain/application/code';
import type { Office } from '$lib/domain/office/office.schema';
import {
	shipmentLists,
	shipmentPage,
	type ParcelRow,
	type ShipmentList
} from '$lib/server/application/shipment-list';
import type { QueueRow } from '$lib/server/repository/queue';
import { services } from '$lib/server/services';
import { momentText } from '$lib/text/date';
import { moneyText } from '$lib/text/money';
import { m } from '$lib/text/paraglide/messages';
import { statusText } from '$lib/text/status';
import { wayText } from '$lib/text/way';
import { shipmentHref, shipmentWishOf } from './shipment-link';
import type { PageServerLoad } from './$types';

const titles: Record<ShipmentList, () => string> = {
	returned: m.office_ship_returned,
	issued: m.office_ship_issued,
	ready: m.office_ship_ready,
	sent: m.office_ship_sent
};

const hrefOf = (code: string) => `/petugas/permohonan/${showCode(code as CaseCode)}#kiriman`;

const issuedRow = (row: QueueRow, office: Office) => ({
	id: row.id,
	number: '',
	code: showCode(row.code as CaseCode),
	href: hrefOf(row.code as string),
	way: row.way ? wayText(row.way) : '',
	waybill: '',
	state: statusText(row.status, row.way ?? undefined),
	since: momentText(row.since, office),
	contradicted: false
});

const parcelRow = ({ shipment, code, notReceivedAt }: ParcelRow, office: Office) => ({
	id: shipment.id,
	number: shipment.number,
	code: showCode(code as CaseCode),
	href: hrefOf(code as string),
	way: [
		wayText(shipment.way),
		office.couriers.find(({ id }) => id === shipment.courier)?.name,
		shipment.way === 'courier' && shipment.fee !== null && moneyText(shipment.fee)
	]
		.filter(Boolean)
		.join(', '),
	waybill: shipment.waybill ?? '',
	state: statusText(
		shipment.state === 'prepared' ? 'ready' : (shipment.state as 'handed-over'),
		shipment.way
	),
	since: momentText(shipment.handedOverAt ?? shipment.createdAt, office),
	contradicted: notReceivedAt !== null
});

/** What lies ready, is on its way or has come back; each leads to its case, where it is moved on. */
export const load: PageServerLoad = async ({ url }) => {
	const here = services();
	const { office } = await here.officeNow();
	const { list: wanted, behind } = shipmentWishOf(url.searchParams);
	const groups = await Promise.all(
		shipmentLists.map(async (list) => {
			const page = await shipmentPage(here, list, wanted === list ? behind : undefined);
			const { count, issued, parcels, next } = page;
			return {
				...{ list, count, title: titles[list](), href: shipmentHref({ list }) },
				here: wanted === list,
				rows: [
					...issued.map((row) => issuedRow(row, office)),
					...parcels.map((row) => parcelRow(row, office))
				],
				next: next && shipmentHref({ list, behind: next })
			};
		})
	);
	return { groups, only: wanted !== undefined };
};
