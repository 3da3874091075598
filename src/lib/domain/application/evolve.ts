import type { Application, Output, Shipment } from './application';
import type { ApplicationEvent, EventType } from './event';
import { outputStates, statusOfOutputs, type OutputState, type Status } from './status';

/** What one type of event makes of an application; total, since what happened is never refused. */
export type Evolution<Type extends EventType> = (
	application: Application,
	event: ApplicationEvent<Type>
) => Application;
export type Evolutions<Type extends EventType> = { [T in Type]: Evolution<T> };

/** The application in another status; nothing changes when it is in it already. */
export const enter = (application: Application, status: Status, at: string): Application =>
	status === application.status
		? application
		: {
				...application,
				status,
				since: at,
				claimedBy: undefined,
				deliveredAt: status === 'delivered' ? at : application.deliveredAt
			};

export const statusFromOutputs = (application: Application): OutputState =>
	statusOfOutputs(application.outputs.map(({ state }) => state));

/** From processing on the outputs say the status; before it they wait for the case. */
const isMade = ({ status }: Application): boolean =>
	(outputStates as readonly Status[]).includes(status);

export const derive = (application: Application, at: string): Application =>
	isMade(application) ? enter(application, statusFromOutputs(application), at) : application;

export const withOutputs = (
	application: Application,
	ids: readonly string[],
	change: Partial<Output>
): Application => ({
	...application,
	outputs: application.outputs.map((output) =>
		ids.includes(output.id) ? { ...output, ...change } : output
	)
});

export const withShipment = (
	application: Application,
	id: string,
	change: Partial<Shipment>
): Application => ({
	...application,
	shipments: application.shipments.map((shipment) =>
		shipment.id === id ? { ...shipment, ...change } : shipment
	)
});

export const outputsIn = (application: Application, shipment: string): readonly string[] =>
	application.shipments.find(({ id }) => id === shipment)?.outputs ?? [];
