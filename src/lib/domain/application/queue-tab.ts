import type { Status } from './status';

/** The office's lists; each case that is not ended stands in one of those by status. */
export const queueTabs = [
	'antrean',
	'saya',
	'diproses',
	'siap',
	'dikirim',
	'menunggu',
	'pertanyaan'
] as const;
export type QueueTab = (typeof queueTabs)[number];

export const isQueueTab = (raw: string): raw is QueueTab =>
	(queueTabs as readonly string[]).includes(raw);

/** `saya` and `pertanyaan` are lists of their own, whatever the status. */
export const statusesOf = {
	antrean: ['queued', 'in-review'],
	diproses: ['processing', 'lost'],
	siap: ['issued', 'ready', 'returned'],
	dikirim: ['handed-over', 'in-transit', 'delivered'],
	menunggu: ['awaiting-confirmation', 'needs-correction', 'awaiting-family', 'waiting-stock']
} as const satisfies Record<Exclude<QueueTab, 'saya' | 'pertanyaan'>, readonly Status[]>;
