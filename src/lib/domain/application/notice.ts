import type { Way } from '$lib/domain/program/program';
import type { Application, Shipment } from './application';
import type { ReminderCode } from './deadline';
import type { ApplicationEvent, EventType } from './event';

export const noticeCodes = [
	'queued',
	'in-review',
	'needs-correction',
	'correction-received',
	'awaiting-family',
	'family-answer-received',
	'processing',
	'waiting-stock',
	'output-issued',
	'issued',
	'ready',
	'ready-to-send',
	'ready-to-fetch',
	'ready-for-visit',
	'under-way',
	'with-courier',
	'with-facility',
	'with-officer',
	'in-transit',
	'delivered',
	'returned',
	'lost',
	'contradiction-noted',
	'completed',
	'rejected',
	'cancelled',
	'expired',
	'reopened',
	'delivery-changed',
	'answered',
	'remind-confirm',
	'remind-correct'
] as const;
/** What is told; worded in the reader's language when it is sent, alike for every lane. */
export type NoticeCode = (typeof noticeCodes)[number];

export const noticeLevels = ['applicant', 'stage', 'delivery'] as const;
/** To whom: the applicant, or followers by what their link shows. */
export type NoticeLevel = (typeof noticeLevels)[number];

/** `tag`: a newer notice of the case replaces an older one with the same tag. */
export type Notice = { level: NoticeLevel; code: NoticeCode; tag: 'way' | 'answer' | 'reminder' };

/** `stage` is what a follower reads who may not see the delivery; without it they hear nothing. */
type News = { code: NoticeCode; stage?: NoticeCode; tag?: Notice['tag']; applicantOnly?: true };

const same = (code: NoticeCode): News => ({ code, stage: code });

const readyBy: Record<Way, NoticeCode> = {
	courier: 'ready-to-send',
	facility: 'ready-to-send',
	house: 'ready-to-send',
	pickup: 'ready-to-fetch',
	visit: 'ready-for-visit',
	pdf: 'ready'
};
const carriedBy: Partial<Record<Way, NoticeCode>> = {
	courier: 'with-courier',
	facility: 'with-facility',
	house: 'with-officer'
};

type Told<Type extends EventType> = (
	event: ApplicationEvent<Type>,
	application: Application
) => News | undefined;

const shipmentIn = (
	{ data }: { data: { shipment: string } },
	{ shipments }: Application
): Shipment | undefined => shipments.find(({ id }) => id === data.shipment);

/** Only what began with this event is news: a courier repeats itself, a PDF is fetched twice. */
const began = (since: string | undefined, { at }: { at: string }, news: News): News | undefined =>
	since === at ? news : undefined;

const ready = (event: { data: { shipment: string } }, application: Application): News => ({
	code: readyBy[shipmentIn(event, application)?.way ?? 'pdf'],
	stage: 'ready'
});

const news = {
	started: () => undefined,
	sent: ({ data }) => (data.confirmation === 'skipped' ? same('queued') : undefined),
	confirmed: () => same('queued'),
	claimed: (event, { firstClaimedAt }) => began(firstClaimedAt, event, same('in-review')),
	released: () => undefined,
	'page-judged': () => undefined,
	'answer-judged': () => undefined,
	'correction-asked': () => same('needs-correction'),
	corrected: (_, { status }) => (status === 'queued' ? same('correction-received') : undefined),
	'family-awaited': () => same('awaiting-family'),
	'family-answered': () => same('family-answer-received'),
	approved: () => same('processing'),
	rejected: () => same('rejected'),
	cancelled: () => same('cancelled'),
	expired: () => same('expired'),
	reopened: () => same('reopened'),
	'output-held': (event, { status, since }) =>
		status === 'waiting-stock' ? began(since, event, same('waiting-stock')) : undefined,
	'stock-arrived': (event, { status, since }) =>
		status === 'processing' ? began(since, event, same('processing')) : undefined,
	'output-numbered': () => undefined,
	'pdf-attached': () => undefined,
	'output-issued': (_, { status }) => same(status === 'issued' ? 'issued' : 'output-issued'),
	prepared: ready,
	'original-expected': () => undefined,
	'original-noted': () => undefined,
	'handed-over': (event, application) => ({
		code: carriedBy[shipmentIn(event, application)?.way ?? 'courier'] ?? 'under-way',
		stage: 'under-way'
	}),
	'in-transit': (event, application) =>
		began(shipmentIn(event, application)?.since, event, { code: 'in-transit' }),
	delivered: () => same('delivered'),
	'pdf-downloaded': (event, { deliveredAt }) => began(deliveredAt, event, same('delivered')),
	returned: () => same('returned'),
	'resend-agreed': ready,
	lost: () => same('lost'),
	reprinting: () => same('processing'),
	received: () => undefined,
	'not-received': () => ({ code: 'contradiction-noted' }),
	completed: () => same('completed'),
	'delivery-changed': () => ({ code: 'delivery-changed' }),
	asked: () => undefined,
	answered: () => ({ code: 'answered', tag: 'answer', applicantOnly: true })
} satisfies { [Type in EventType]: Told<Type> };

const forLevels = ({ code, stage, tag = 'way', applicantOnly }: News): Notice[] => [
	{ level: 'applicant', code, tag },
	...(applicantOnly ? [] : [{ level: 'delivery' as const, code, tag }]),
	...(stage ? [{ level: 'stage' as const, code: stage, tag }] : [])
];

/** What an event tells to whom; `application` is the one after it. */
export function noticesFor(event: ApplicationEvent, application: Application): Notice[] {
	const told = (news[event.type] as Told<EventType>)(event, application);
	return told ? forLevels(told) : [];
}

/** What a reminder (see `deadlinesOf`) tells to whom; a relative may help too. */
export const noticesForReminder = (reminder: ReminderCode): Notice[] =>
	forLevels({ ...same(`remind-${reminder}`), tag: 'reminder' });
