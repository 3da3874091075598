import { accept, refuse } from '$lib/domain/result';
import { canNote } from '$lib/domain/delivery/original';
import type { Slot } from '$lib/domain/program/order';
import type { Way } from '$lib/domain/program/program';
import type { Application, Shipment } from './application';
import { eventOf, happens, type Rules } from './decision';
import type { NewEvent } from './event';
import { after, isBy } from './instant';

/** On these ways somebody carries the documents; on the others the household comes for them. */
const carried: readonly Way[] = ['courier', 'facility', 'house'];

const shipmentOf = ({ shipments }: Application, id: string): Shipment | undefined =>
	shipments.find((shipment) => shipment.id === id);

/** Each paper is asked for once, and once more when the parcel that was to fetch it got lost. */
const expected = (
	{ originals, shipments }: Application,
	wanted: readonly Slot[],
	shipment: string
): NewEvent[] => {
	const lost = new Set(shipments.filter(({ state }) => state === 'lost').map(({ id }) => id));
	const asked = originals.filter(
		({ state, shipment }) => state !== 'expected' || !lost.has(shipment)
	);
	return wanted
		.filter((slot) => asked.every((original) => original.slot !== slot))
		.map((original) => eventOf('original-expected', { original, shipment }));
};

/** What the household's own word makes of every parcel that is still on its way. */
const arrivals = ({ shipments }: Application): NewEvent<'delivered'>[] =>
	shipments
		.filter(({ state }) => state === 'handed-over' || state === 'in-transit')
		.map(({ id }) => ({ type: 'delivered', data: { shipment: id, by: 'resident' } }));

const allHere = (
	{ outputs, shipments }: Application,
	arrived: NewEvent<'delivered'>[]
): boolean => {
	const here = arrived.map(({ data }) => data.shipment);
	const withHousehold = shipments.filter(({ id }) => here.includes(id)).flatMap((s) => s.outputs);
	return outputs.every(({ id, state }) => state === 'delivered' || withHousehold.includes(id));
};

/** That the shipment exists and is in a state for it has been asked before (`allowed`). */
export const deliveryRules: Rules<
	| 'prepare'
	| 'note-original'
	| 'hand-over'
	| 'report-in-transit'
	| 'report-delivered'
	| 'report-returned'
	| 'agree-resend'
	| 'report-lost'
	| 'receive'
	| 'contradict-delivery'
	| 'complete-by-time'
> = {
	prepare: (application, { type: _type, originals = [], ...shipment }) => {
		const { way } = application;
		if (!way || way === 'pdf') return refuse('not-handed-over-that-way');
		if (shipmentOf(application, shipment.shipment)) return refuse('shipment-known');
		if (shipment.outputs.length === 0) return refuse('nothing-named');
		const found = shipment.outputs.map((id) => application.outputs.find((one) => one.id === id));
		if (found.some((output) => !output)) return refuse('no-such-output');
		if (found.some((output) => output?.shipment) || new Set(found).size < found.length)
			return refuse('output-in-shipment');
		return found.some((output) => output?.state !== 'issued')
			? refuse('not-allowed-now')
			: accept([
					eventOf('prepared', { ...shipment, way }),
					...expected(application, originals, shipment.shipment)
				]);
	},

	'note-original': ({ originals }, { original, state }) => {
		const known = originals.find(({ slot }) => slot === original);
		if (!known) return refuse('no-such-original');
		return canNote(known.state, state)
			? happens('original-noted', { original, state })
			: refuse('not-allowed-now');
	},

	'hand-over': (application, { shipment }) =>
		carried.includes(shipmentOf(application, shipment)?.way ?? 'pickup')
			? happens('handed-over', { shipment })
			: refuse('not-handed-over-that-way'),

	'report-in-transit': (_, { shipment }) => happens('in-transit', { shipment }),

	/** From the shelf it can only have been fetched: nobody delivers what was not handed to them. */
	'report-delivered': (application, { shipment, by }) =>
		shipmentOf(application, shipment)?.state === 'prepared' && by !== 'fetched'
			? refuse('hand-over-first')
			: happens('delivered', { shipment, by }),

	'report-returned': (_, { shipment, reason }) => happens('returned', { shipment, reason }),

	'agree-resend': (_, { type: _type, ...agreed }) =>
		agreed.way === 'pdf' ? refuse('pdf-not-possible') : happens('resend-agreed', agreed),

	/** What a courier calls delivered is lost only when the household says that it did not come. */
	'report-lost': (application, { shipment }) =>
		shipmentOf(application, shipment)?.state === 'delivered' && !application.notReceivedAt
			? refuse('no-contradiction')
			: happens('lost', { shipment }),

	receive: (application) => {
		const arrived = arrivals(application);
		const nothing = !application.outputs.some(({ state }) => state === 'delivered');
		if (arrived.length === 0 && nothing) return refuse('nothing-to-receive');
		const received = [...arrived, eventOf('received', {})];
		return allHere(application, arrived)
			? accept([...received, eventOf('completed', { by: 'resident' })])
			: accept(received);
	},

	'contradict-delivery': ({ notReceivedAt }) =>
		notReceivedAt ? refuse('contradicted-already') : happens('not-received', {}),

	'complete-by-time': (application, _, { at, settings }) => {
		if (application.notReceivedAt) return refuse('contradicted');
		const { deliveredAt = application.since } = application;
		return isBy(after(deliveredAt, { days: settings.completeDays }), at)
			? happens('completed', { by: 'time' })
			: refuse('too-early');
	}
};
