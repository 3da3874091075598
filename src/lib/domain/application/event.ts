import type { Actor, Via } from '$lib/domain/actor';
import type { NotedOriginal } from '$lib/domain/delivery/original';
import type { Lane, Slot } from '$lib/domain/program/order';
import type { Way } from '$lib/domain/program/program';

/** One page's verdict; the reason is a code of the office's list, `words` the id of the officer's own. */
export type Verdict =
	{ verdict: 'accepted' } | { verdict: 'asked-again'; reason: string; words?: string };

/** What a correction opens: slots of papers and keys of answers, each with its reason. */
export type CorrectionItem =
	| { slot: Slot; reason: string; words?: string }
	| { answer: string; reason: string; words?: string };

export type AwaitedFromFamily = 'name' | 'marriage-proof' | 'consent';

/**
 * What happened, by type. In clear stand only codes, times and ids; own words, names, addresses and
 * waybill notes are sealed elsewhere under the case's key and named here by id.
 */
export type EventData = {
	started: { program: string; services: string[]; catalogueVersion: number };
	sent: {
		code: string;
		lane: Lane;
		way: Way;
		outputs: { id: Slot; kind: string; person: string; medium: 'pdf' | 'card' }[];
		confirmation: 'awaited' | 'skipped';
	};
	/** `skipped`: nobody confirmed; the office switched the step off while the case was waiting. */
	confirmed: { numberProven?: boolean; reference?: string; skipped?: true };
	claimed: { staff: string };
	released: { reason: 'by-hand' | 'idle' | 'staff-ended' };
	'page-judged': { page: string; slot: Slot } & Verdict;
	'answer-judged': { answer: string } & Verdict;
	'correction-asked': { items: CorrectionItem[]; words?: string };
	corrected: { slot: Slot } | { answer: string };
	'family-awaited': { what: AwaitedFromFamily };
	'family-answered': { what: AwaitedFromFamily };
	approved: Record<never, never>;
	rejected: { law: string; instead: string; words?: string };
	cancelled: { reason?: string };
	expired: { from: 'awaiting-confirmation' | 'needs-correction' };
	reopened: { to: 'awaiting-confirmation' | 'needs-correction' };
	'output-held': { output: Slot };
	'stock-arrived': { output: Slot };
	'output-numbered': { output: Slot };
	'pdf-attached': { output: Slot; file: string };
	'output-issued': { output: Slot };
	prepared: { shipment: string; way: Way; outputs: Slot[]; courier?: string; fee?: number };
	/** A paper that the office takes back is asked for with this parcel. */
	'original-expected': { original: Slot; shipment: string };
	'original-noted': { original: Slot; state: NotedOriginal };
	'handed-over': { shipment: string };
	'in-transit': { shipment: string };
	/** `resident`: the household said so before the courier did. */
	delivered: { shipment: string; by: 'courier' | 'fetched' | 'officer' | 'resident' };
	'pdf-downloaded': { output: Slot };
	returned: { shipment: string; reason: string };
	'resend-agreed': { shipment: string; way: Way; courier?: string; fee?: number };
	lost: { shipment: string };
	reprinting: { outputs: Slot[] };
	received: Record<never, never>;
	'not-received': Record<never, never>;
	completed: { by: 'resident' | 'time' };
	'delivery-changed': { way: Way };
	asked: { message: string };
	answered: { message: string };
};

export type EventType = keyof EventData;

export type NewEvent<Type extends EventType = EventType> = {
	[T in Type]: { type: T; data: EventData[T] };
}[Type];

/** A stored event. `at` is an ISO instant; `v` the version of its data's shape. */
export type ApplicationEvent<Type extends EventType = EventType> = NewEvent<Type> & {
	id: string;
	v: number;
	at: string;
	actor: Actor;
	via: Via;
};
