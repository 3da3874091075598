import type { ActionType } from '$lib/domain/application/action';
import type { Actor, ActorKind } from '$lib/domain/actor';

/** What the household itself decides; a village or a facility does it on its behalf. */
const household = [
	'start',
	'send',
	'correct-slot',
	'correct-answer',
	'answer-family',
	'cancel',
	'reopen',
	'agree-resend',
	'change-delivery',
	'contradict-delivery',
	'ask'
] as const satisfies readonly ActionType[];

const office = [
	...household,
	'confirm',
	'claim',
	'release',
	'judge-page',
	'judge-answer',
	'ask-correction',
	'await-family',
	'approve',
	'reject',
	'hold-output',
	'release-stock',
	'number-output',
	'attach-pdf',
	'issue-output',
	'prepare',
	'note-original',
	'hand-over',
	'report-in-transit',
	'report-delivered',
	'report-returned',
	'report-lost',
	'reprint',
	'answer'
] as const satisfies readonly ActionType[];

/**
 * Who may do which action at all; which cases they may do it to is the repository's scope. Only the
 * household says that it has received, and only a resident downloads an official PDF.
 */
const permitted = {
	device: ['start', 'send'],
	resident: [...household, 'receive', 'download-pdf'],
	follower: [],
	operator: office,
	supervisor: office,
	rider: ['hand-over', 'report-in-transit', 'report-delivered', 'report-returned', 'note-original'],
	village: [...household, 'confirm', 'receive', 'note-original'],
	facility: [...household, 'report-delivered'],
	whatsapp: ['confirm', 'ask'],
	system: [
		'skip-confirmation',
		'release',
		'expire',
		'complete-by-time',
		'report-in-transit',
		'report-delivered',
		'report-returned'
	]
} as const satisfies Record<ActorKind, readonly ActionType[]>;

export const may = (actor: Actor, action: ActionType): boolean =>
	(permitted[actor.kind] as readonly ActionType[]).includes(action);
