import { cleanText } from '$lib/domain/clean-text';
import { isNoted } from '$lib/domain/delivery/original';
import { isReturnReason } from '$lib/domain/delivery/return-reason';
import { parseWaybill } from '$lib/domain/delivery/waybill';
import {
	arrivedStep,
	fetchedStep,
	handOverStep,
	prepareStep,
	resendOffers,
	resendStep
} from '$lib/server/application/office-shipment';
import { officeForm, type Step } from '$lib/server/http/office-form';
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

	prepare: (event: RequestEvent) => officeForm(event, (_, found): Step => prepareStep(found), back),

	/** What came back with the parcel, or did not. */
	noteOriginal: (event: RequestEvent) =>
		officeForm(
			event,
			(typed): Step => {
				const [original, state] = [typed('original'), typed('state')];
				return isNoted(state)
					? { action: { type: 'note-original', original, state } }
					: { issue: 'reason-missing', field: `state-${original}` };
			},
			'?#surat-lama'
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
				const written = courier && parseWaybill(courier, typed('waybill'));
				if (written && !written.ok) return { issue: 'number-missing', field: `waybill-${id}` };
				return handOverStep(id, written?.value.waybill, now());
			},
			back
		),

	fetched: (event: RequestEvent) =>
		officeForm(
			event,
			(typed): Step => {
				const id = typed('shipment');
				const fetchedBy = cleanText(typed('fetchedBy')).slice(0, longestName);
				return fetchedBy
					? fetchedStep(id, fetchedBy, now())
					: { issue: 'words-missing', field: `fetchedBy-${id}` };
			},
			back
		),

	arrived: (event: RequestEvent) =>
		officeForm(event, (typed, found): Step => arrivedStep(found, typed('shipment'), now()), back),

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

	resend: (event: RequestEvent) =>
		officeForm(
			event,
			async (typed, found): Promise<Step> => {
				const [shipment, agreed] = [typed('shipment'), typed('way')];
				const offers = await resendOffers(services(), found, shipment);
				const offer = offers.find(({ value }) => value === agreed);
				if (offer) return resendStep(shipment, offer);
				return { issue: agreed ? 'fee-changed' : 'reason-missing', field: `way-${shipment}` };
			},
			back
		)
};
