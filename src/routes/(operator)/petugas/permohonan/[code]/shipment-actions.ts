import { randomUUID } from 'node:crypto';
import { cleanText } from '$lib/domain/clean-text';
import { isReturnReason } from '$lib/domain/delivery/return-reason';
import { parseWaybill } from '$lib/domain/delivery/waybill';
import type { Way } from '$lib/domain/program/program';
import { officeForm, type Step } from '$lib/server/http/office-form';
import {
	expectOriginals,
	saveArrival,
	saveHandOver,
	saveResend,
	saveTarget
} from '$lib/server/repository/shipment';
import { services } from '$lib/server/services';
import type { RequestEvent } from './$types';

const back = '?#kiriman';
const longestName = 200;
const now = () => services().now().toISOString();

const plain = (type: 'report-in-transit' | 'report-lost') => (event: RequestEvent) =>
	officeForm(event, (typed): Step => ({ action: { type, shipment: typed('shipment') } }), back);

export const shipmentActions = {
	transit: plain('report-in-transit'),
	lost: plain('report-lost'),
	reprint: (event: RequestEvent) =>
		officeForm(event, (): Step => ({ action: { type: 'reprint' } }), '?#dokumen'),

	/** Everything issued that lies in no parcel yet becomes one, as the resident has chosen the way. */
	prepare: (event: RequestEvent) =>
		officeForm(
			event,
			(_, { row, application, delivery, order }): Step => {
				const shipment = randomUUID();
				const outputs = application.outputs
					.filter(({ state, shipment: taken }) => state === 'issued' && !taken)
					.map(({ id }) => id);
				const byCourier = application.way === 'courier';
				return {
					action: {
						...{ type: 'prepare', shipment, outputs },
						...(byCourier && delivery?.courier && { courier: delivery.courier }),
						...(byCourier && delivery?.fee !== undefined && { fee: delivery.fee })
					},
					also: async (tx, seal) => {
						await saveTarget(tx, seal, shipment, delivery ?? {});
						await expectOriginals(tx, row.id, shipment, order.withdrawn, now());
					}
				};
			},
			back
		),

	/** A waybill of an unusual form is warned of on the page, never refused. */
	handOver: (event: RequestEvent) =>
		officeForm(
			event,
			async (typed, { application }): Promise<Step> => {
				const id = typed('shipment');
				const shipment = application.shipments.find((one) => one.id === id);
				const { office } = await services().officeNow();
				const courier = office.couriers.find((one) => one.id === shipment?.courier);
				const written = courier ? parseWaybill(courier, typed('waybill')) : undefined;
				if (written && !written.ok) return { issue: 'number-missing', field: `waybill-${id}` };
				const waybill = written?.ok ? written.value.waybill : undefined;
				return {
					action: { type: 'hand-over', shipment: id },
					also: (tx) => saveHandOver(tx, id, { ...(waybill && { waybill }), at: now() })
				};
			},
			back
		),

	fetched: (event: RequestEvent) =>
		officeForm(
			event,
			(typed): Step => {
				const id = typed('shipment');
				const fetchedBy = cleanText(typed('fetchedBy')).slice(0, longestName);
				if (!fetchedBy) return { issue: 'words-missing', field: `fetchedBy-${id}` };
				return {
					action: { type: 'report-delivered', shipment: id, by: 'fetched' },
					also: (tx, seal) => saveArrival(tx, seal, id, { fetchedBy, at: now() })
				};
			},
			back
		),

	arrived: (event: RequestEvent) =>
		officeForm(
			event,
			(typed, { application }): Step => {
				const id = typed('shipment');
				const way = application.shipments.find((one) => one.id === id)?.way;
				const by = way === 'courier' ? 'courier' : 'officer';
				return {
					action: { type: 'report-delivered', shipment: id, by },
					also: (tx, seal) => saveArrival(tx, seal, id, { at: now() })
				};
			},
			back
		),

	returned: (event: RequestEvent) =>
		officeForm(
			event,
			(typed): Step => {
				const [shipment, reason] = [typed('shipment'), typed('reason')];
				return isReturnReason(reason)
					? { action: { type: 'report-returned', shipment, reason } }
					: { issue: 'reason-missing', field: `reason-${shipment}` };
			},
			back
		),

	/** After a failed attempt: fetched for nothing, or sent again for the fee agreed; the office bears the first. */
	resend: (event: RequestEvent) =>
		officeForm(
			event,
			(typed, { delivery }): Step => {
				const shipment = typed('shipment');
				const way: Way = typed('way') === 'courier' ? 'courier' : 'pickup';
				const courier = delivery?.courier;
				if (way === 'courier' && !courier) return { issue: 'courier-missing' };
				const agreed =
					way === 'courier' && courier
						? { way, courier, ...(delivery?.fee !== undefined && { fee: delivery.fee }) }
						: { way };
				return {
					action: { type: 'agree-resend', shipment, ...agreed },
					also: (tx) => saveResend(tx, shipment, agreed)
				};
			},
			back
		)
};
