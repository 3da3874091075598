import type { Actor } from '$lib/domain/actor';
import { accept, type Result } from '$lib/domain/result';
import type { ActionOf, ActionType } from './action';
import type { Application } from './application';
import type { EventData, EventType, NewEvent } from './event';
import type { LifeSettings } from './settings';

/** Why an action is refused; `$lib/text` words it. */
export const refusals = [
	'not-started',
	'started-already',
	/** The actor's role may never do this, or not for somebody else. */
	'not-yours',
	/** Not in this status, or not in this state of the output or shipment. */
	'not-allowed-now',
	'too-early',
	'too-late',
	'claimed-by-another',
	'nothing-ordered',
	'confirmation-required',
	'page-unjudged',
	'page-not-accepted',
	'answer-not-accepted',
	'nothing-named',
	'verdict-not-named',
	'slot-not-named',
	'answer-not-named',
	'family-not-awaited',
	'law-missing',
	'instead-missing',
	'already-issued',
	'no-such-output',
	'output-in-shipment',
	'needs-no-stock',
	'not-a-pdf',
	'pdf-missing',
	'pdf-not-possible',
	'no-such-shipment',
	'shipment-known',
	'no-such-original',
	'not-handed-over-that-way',
	'hand-over-first',
	'no-contradiction',
	'contradicted',
	'contradicted-already',
	'nothing-to-receive',
	'asked-already',
	'not-asked'
] as const;
export type Refusal = (typeof refusals)[number];

/** `at` is an ISO instant. */
export type Circumstance = { actor: Actor; at: string; settings: LifeSettings };

export type Decision = Result<NewEvent[], Refusal>;

export type Rule<Type extends ActionType> = (
	application: Application,
	action: ActionOf<Type>,
	circumstance: Circumstance
) => Decision;
export type Rules<Type extends ActionType> = { [T in Type]: Rule<T> };

export const eventOf = <Type extends EventType>(type: Type, data: EventData[Type]): NewEvent =>
	({ type, data }) as NewEvent;

export const happens = <Type extends EventType>(type: Type, data: EventData[Type]): Decision =>
	accept([eventOf(type, data)]);
