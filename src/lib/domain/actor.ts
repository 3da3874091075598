/**
 * Who does something. `id` names an account, device, staff member or follower's link; the system
 * and a WhatsApp sender have none.
 */
export type ActorKind =
	| 'device'
	| 'resident'
	| 'follower'
	| 'operator'
	| 'supervisor'
	| 'rider'
	| 'village'
	| 'facility'
	| 'whatsapp'
	| 'system';

export type Actor = { kind: ActorKind; id?: string };

/** By which way an action came in; kept with every event. */
export type Via = 'web' | 'whatsapp' | 'paste' | 'call' | 'counter' | 'job' | 'courier';

const staffKinds = ['operator', 'supervisor'] as const satisfies readonly ActorKind[];
export const isStaff = (actor: Actor): boolean =>
	(staffKinds as readonly ActorKind[]).includes(actor.kind);
