import {
	derive,
	enter,
	outputsIn,
	withOutputs,
	withShipment,
	type Evolution,
	type Evolutions
} from './evolve';
import type { EventType } from './event';
import type { ShipmentState } from './application';
import type { OutputState } from './status';

/** A shipment and everything in it move together; `ends` lets go of what it carried. */
const moved =
	<Type extends EventType & ('handed-over' | 'in-transit' | 'delivered' | 'returned' | 'lost')>(
		state: ShipmentState & OutputState,
		ends: boolean
	): Evolution<Type> =>
	(application, event) => {
		const { shipment } = event.data as { shipment: string };
		const known = application.shipments.find(({ id }) => id === shipment);
		const since = known?.state === state ? known.since : event.at;
		const carried = withOutputs(
			withShipment(application, shipment, { state, since }),
			outputsIn(application, shipment),
			ends ? { state, shipment: undefined } : { state }
		);
		return derive(carried, event.at);
	};

export const deliveryEvolutions: Evolutions<
	| 'output-held'
	| 'stock-arrived'
	| 'output-numbered'
	| 'pdf-attached'
	| 'output-issued'
	| 'prepared'
	| 'original-expected'
	| 'original-noted'
	| 'handed-over'
	| 'in-transit'
	| 'delivered'
	| 'pdf-downloaded'
	| 'returned'
	| 'resend-agreed'
	| 'lost'
	| 'reprinting'
	| 'received'
	| 'not-received'
	| 'completed'
> = {
	'output-held': (application, { data, at }) =>
		derive(withOutputs(application, [data.output], { state: 'waiting-stock' }), at),
	'stock-arrived': (application, { data, at }) =>
		derive(withOutputs(application, [data.output], { state: 'processing' }), at),
	'output-numbered': (application, { data }) =>
		withOutputs(application, [data.output], { hasNumber: true }),
	'pdf-attached': (application, { data }) =>
		withOutputs(application, [data.output], { hasPdf: true }),
	'output-issued': (application, { data, at }) => {
		const first = application.outputs.find(({ id }) => id === data.output)?.issuedAt ?? at;
		return derive(
			withOutputs(application, [data.output], { state: 'issued', issuedAt: first }),
			at
		);
	},
	prepared: (application, { data, at }) => {
		const { shipment: id, ...agreed } = data;
		const shipments = [
			...application.shipments,
			{ id, ...agreed, state: 'prepared' as const, since: at }
		];
		return derive(
			withOutputs({ ...application, shipments }, data.outputs, { state: 'ready', shipment: id }),
			at
		);
	},
	'original-expected': (application, { data, at }) => ({
		...application,
		originals: [
			...application.originals.filter(({ slot }) => slot !== data.original),
			{ slot: data.original, shipment: data.shipment, state: 'expected', since: at }
		]
	}),
	'original-noted': (application, { data, at }) => ({
		...application,
		originals: application.originals.map((original) =>
			original.slot === data.original ? { ...original, state: data.state, since: at } : original
		)
	}),
	'handed-over': moved('handed-over', false),
	'in-transit': moved('in-transit', false),
	delivered: moved('delivered', true),
	returned: moved('returned', false),
	lost: (application, event) => ({
		...moved<'lost'>('lost', true)(application, event),
		notReceivedAt: undefined
	}),
	'pdf-downloaded': (application, { data, at }) => {
		const output = application.outputs.find(({ id }) => id === data.output);
		return application.way === 'pdf' && output?.state === 'issued'
			? derive(withOutputs(application, [data.output], { state: 'delivered' }), at)
			: application;
	},
	'resend-agreed': (application, { data, at }) => {
		const { shipment, ...agreed } = data;
		const again = withShipment(application, shipment, {
			...{ courier: undefined, fee: undefined },
			...agreed,
			state: 'prepared',
			since: at
		});
		return derive(withOutputs(again, outputsIn(application, shipment), { state: 'ready' }), at);
	},
	reprinting: (application, { data, at }) =>
		derive(withOutputs(application, data.outputs, { state: 'processing' }), at),
	received: (application) => ({ ...application, notReceivedAt: undefined }),
	'not-received': (application, { at }) => ({ ...application, notReceivedAt: at }),
	completed: (application, { at }) => enter(application, 'completed', at)
};
