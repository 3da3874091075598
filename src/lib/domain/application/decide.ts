import { isStaff } from '$lib/domain/actor';
import { may } from '$lib/domain/permission';
import { refuse } from '$lib/domain/result';
import type { Action, ActionType } from './action';
import { actionsIn, canDo, canDoTo } from './allowed';
import type { Application } from './application';
import { deliveryRules } from './decide-delivery';
import { intakeRules } from './decide-intake';
import { makingRules } from './decide-making';
import { reviewRules } from './decide-review';
import {
	happens,
	type Circumstance,
	type Decision,
	type Refusal,
	type Rule,
	type Rules
} from './decision';

const rules = {
	...intakeRules,
	...reviewRules,
	...makingRules,
	...deliveryRules
} satisfies Rules<Exclude<ActionType, 'start'>>;

/** While a case is being checked, staff other than its holder leave it alone. */
const holdersOnly: readonly ActionType[] = [
	'claim',
	'judge-page',
	'judge-answer',
	'ask-correction',
	'await-family',
	'approve',
	'reject',
	'cancel',
	'change-delivery'
];

const isHeldByAnother = ({ claimedBy }: Application, type: ActionType, at: Circumstance): boolean =>
	claimedBy !== undefined &&
	holdersOnly.includes(type) &&
	isStaff(at.actor) &&
	claimedBy !== at.actor.id;

/** Why the output or shipment that the action names is not fit for it. */
const obstacleIn = (application: Application, action: Action): Refusal | undefined => {
	if ('shipment' in action && action.type !== 'prepare') {
		if (!application.shipments.some(({ id }) => id === action.shipment)) return 'no-such-shipment';
		return canDoTo(application, action.type, action.shipment) ? undefined : 'not-allowed-now';
	}
	if ('output' in action && action.type !== 'download-pdf') {
		if (!application.outputs.some(({ id }) => id === action.output)) return 'no-such-output';
		return canDoTo(application, action.type, action.output) ? undefined : 'not-allowed-now';
	}
	return undefined;
};

/**
 * What becomes of an action: the events to append, or the reason why not. Asks in this order who
 * may (`permission`), what the status allows (`allowed`), who holds the case, then the action's own
 * rule. `application` is undefined for a case that has not begun. Whose case it is, which ways a
 * program offers and what a courier takes are asked before.
 */
export function decide(
	application: Application | undefined,
	action: Action,
	circumstance: Circumstance
): Decision {
	if (!may(circumstance.actor, action.type)) return refuse('not-yours');
	if (action.type === 'start') {
		const { type: _type, ...begun } = action;
		return application ? refuse('started-already') : happens('started', begun);
	}
	if (!application) return refuse('not-started');
	if (isHeldByAnother(application, action.type, circumstance)) return refuse('claimed-by-another');
	if (!actionsIn(application.status).includes(action.type)) return refuse('not-allowed-now');
	const obstacle = obstacleIn(application, action);
	if (obstacle) return refuse(obstacle);
	if (!canDo(application, action.type)) return refuse('not-allowed-now');
	return (rules[action.type] as Rule<ActionType>)(application, action, circumstance);
}
