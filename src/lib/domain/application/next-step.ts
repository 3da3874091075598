import type { Way } from '$lib/domain/program/program';
import type { Application, Shipment } from './application';
import type { AwaitedFromFamily } from './event';
import type { Status } from './status';

export const nextSteps = [
	'finish-draft',
	'send-whatsapp',
	'correct',
	'name-child',
	'bring-marriage-proof',
	'give-consent',
	'reopen',
	'do-instead',
	'choose-resend',
	'fetch',
	'come-to-visit',
	'prepare-for-courier',
	'prepare-for-officer',
	'download-pdf',
	'keep-pdf',
	'confirm-receipt'
] as const;
/** "Yang perlu Anda lakukan sekarang". */
export type NextStep = (typeof nextSteps)[number];

const ofFamily: Record<AwaitedFromFamily, NextStep> = {
	name: 'name-child',
	'marriage-proof': 'bring-marriage-proof',
	consent: 'give-consent'
};

const ofCase: Partial<Record<Status, NextStep>> = {
	draft: 'finish-draft',
	'awaiting-confirmation': 'send-whatsapp',
	'needs-correction': 'correct',
	expired: 'reopen',
	rejected: 'do-instead'
};

const onShelf: Partial<Record<Way, NextStep>> = { pickup: 'fetch', visit: 'come-to-visit' };
const onTheRoad: Partial<Record<Way, NextStep>> = {
	courier: 'prepare-for-courier',
	house: 'prepare-for-officer'
};

const ofShipment = ({ state, way }: Shipment): NextStep | undefined => {
	if (state === 'returned') return 'choose-resend';
	if (state === 'prepared') return onShelf[way];
	return state === 'handed-over' || state === 'in-transit' ? onTheRoad[way] : undefined;
};

/**
 * What the resident has to do now, the most pressing first: what the case waits for, a parcel, a
 * PDF, the confirmation. Undefined: nothing, the office is at work.
 */
export function nextStepFor(application: Application): NextStep | undefined {
	const { status, awaited, outputs, shipments, way } = application;
	if (status === 'completed' || status === 'cancelled') return undefined;
	if (status === 'awaiting-family' && awaited) return ofFamily[awaited];
	const own = ofCase[status];
	if (own) return own;
	const parcel = shipments.map(ofShipment);
	const step = nextSteps.find((candidate) => parcel.includes(candidate));
	if (step) return step;
	if (way === 'pdf' && outputs.some(({ state }) => state === 'issued')) return 'download-pdf';
	if (status !== 'delivered' || application.notReceivedAt) return undefined;
	return shipments.length > 0 ? 'confirm-receipt' : 'keep-pdf';
}
