import type { Lane } from '$lib/domain/program/order';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const names = {
	death: m.lane_death,
	newborn: m.lane_newborn,
	several: m.lane_several,
	general: m.lane_general
} satisfies Record<Lane, Message>;

/** A lane's name, for the office only: the resident's page never says it. */
export const laneText = (lane: Lane, locale?: Locale): string => say(names[lane], locale);
