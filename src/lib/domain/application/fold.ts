import type { Application } from './application';
import type { ApplicationEvent, EventType } from './event';
import type { Evolution, Evolutions } from './evolve';
import { deliveryEvolutions } from './evolve-delivery';
import { intakeEvolutions } from './evolve-intake';
import { reviewEvolutions } from './evolve-review';
import { upcast } from './upcast';

const evolutions = {
	...intakeEvolutions,
	...reviewEvolutions,
	...deliveryEvolutions
} satisfies Evolutions<Exclude<EventType, 'started'>>;

const begin = ({ data, actor, at }: ApplicationEvent<'started'>): Application => ({
	...data,
	status: 'draft',
	startedBy: actor,
	since: at,
	numberProven: false,
	verdicts: {},
	outputs: [],
	shipments: [],
	originals: [],
	openQuestions: []
});

/**
 * The application after one more event, in whichever version the event is stored.
 * @throws when the first event is not `started`.
 */
export function evolve(
	application: Application | undefined,
	stored: ApplicationEvent
): Application {
	const event = upcast(stored);
	if (event.type === 'started') return begin(event);
	if (!application) throw new Error(`event ${event.type} before started`);
	return (evolutions[event.type] as Evolution<EventType>)(application, event);
}

/**
 * The application that its events, oldest first, tell of.
 * @throws when there is none, or the first one is not `started`.
 */
export function fold(events: readonly ApplicationEvent[]): Application {
	const application = events.reduce<Application | undefined>(evolve, undefined);
	if (!application) throw new Error('no events');
	return application;
}
