import type { AwaitedFromFamily } from '$lib/domain/application/event';
import type { ActorKind, Via } from '$lib/domain/actor';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const actors = {
	device: m.actor_device,
	resident: m.actor_resident,
	follower: m.actor_follower,
	operator: m.actor_operator,
	supervisor: m.actor_supervisor,
	rider: m.actor_rider,
	village: m.actor_village,
	facility: m.actor_facility,
	whatsapp: m.actor_whatsapp,
	system: m.actor_system
} satisfies Record<ActorKind, Message>;

const vias = {
	web: m.via_web,
	whatsapp: m.via_whatsapp,
	paste: m.via_paste,
	call: m.via_call,
	counter: m.via_counter,
	job: m.via_job,
	courier: m.via_courier
} satisfies Record<Via, Message>;

const awaited = {
	name: m.awaited_name,
	'marriage-proof': m.awaited_marriage_proof,
	consent: m.awaited_consent
} satisfies Record<AwaitedFromFamily, Message>;

export const actorText = (kind: ActorKind, locale?: Locale): string => say(actors[kind], locale);
export const viaText = (via: Via, locale?: Locale): string => say(vias[via], locale);

/** What the office waits for from the family. */
export const awaitedText = (what: AwaitedFromFamily, locale?: Locale): string =>
	say(awaited[what], locale);
