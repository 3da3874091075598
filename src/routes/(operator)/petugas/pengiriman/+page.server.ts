import { showCode, type CaseCode } from '$lib/domain/application/code';
import { statusRows } from '$lib/server/repository/queue';
import { shipmentsIn } from '$lib/server/repository/shipment';
import { services } from '$lib/server/services';
import { momentText } from '$lib/text/date';
import { moneyText } from '$lib/text/money';
import { m } from '$lib/text/paraglide/messages';
import { statusText } from '$lib/text/status';
import { wayText } from '$lib/text/way';
import type { PageServerLoad } from './$types';

const most = 200;

const hrefOf = (code: string, part: string) =>
	`/petugas/permohonan/${showCode(code as CaseCode)}#${part}`;

/** What lies ready, is on its way or has come back; each leads to its case, where it is moved on. */
export const load: PageServerLoad = async () => {
	const { db, officeNow } = services();
	const { office } = await officeNow();
	const [issued, parcels] = await Promise.all([
		statusRows(db, ['issued'], most),
		shipmentsIn(db, ['prepared', 'returned', 'handed-over', 'in-transit'], most)
	]);
	const parcelRow = ({ shipment, code, notReceivedAt }: (typeof parcels)[number]) => ({
		id: shipment.id,
		number: shipment.number,
		code: showCode(code as CaseCode),
		href: hrefOf(code as string, 'kiriman'),
		way: wayText(shipment.way),
		courier: office.couriers.find(({ id }) => id === shipment.courier)?.name ?? '',
		fee: shipment.way === 'courier' && shipment.fee !== null ? moneyText(shipment.fee) : '',
		waybill: shipment.waybill ?? '',
		state: statusText(
			shipment.state === 'prepared' ? 'ready' : (shipment.state as 'handed-over'),
			shipment.way
		),
		since: momentText(shipment.handedOverAt ?? shipment.createdAt, office),
		contradicted: notReceivedAt !== null
	});
	const inState = (...states: string[]) =>
		parcels.filter(({ shipment }) => states.includes(shipment.state)).map(parcelRow);
	return {
		issued: issued
			.filter(({ way }) => way !== 'pdf')
			.map((row) => ({
				id: row.id,
				code: showCode(row.code as CaseCode),
				href: hrefOf(row.code as string, 'kiriman'),
				way: row.way ? wayText(row.way) : '',
				since: momentText(row.since, office)
			})),
		groups: [
			{ key: 'returned', title: m.office_ship_returned(), rows: inState('returned') },
			{ key: 'ready', title: m.office_ship_ready(), rows: inState('prepared') },
			{ key: 'sent', title: m.office_ship_sent(), rows: inState('handed-over', 'in-transit') }
		]
	};
};
