import { after, isBy } from './instant';
import { enter, type Evolutions } from './evolve';

/** Confirmed within a day, the place counts from sending, else from the confirmation. */
const placeFor = (sentAt: string, confirmedAt: string): string =>
	isBy(confirmedAt, after(sentAt, { hours: 24 })) ? sentAt : confirmedAt;

export const intakeEvolutions: Evolutions<
	| 'sent'
	| 'confirmed'
	| 'cancelled'
	| 'expired'
	| 'reopened'
	| 'delivery-changed'
	| 'asked'
	| 'answered'
> = {
	sent: (application, { data, at }) => ({
		...enter(application, data.confirmation === 'awaited' ? 'awaiting-confirmation' : 'queued', at),
		code: data.code,
		lane: data.lane,
		way: data.way,
		confirmation: data.confirmation,
		sentAt: at,
		placeAt: data.confirmation === 'skipped' ? at : undefined,
		outputs: data.outputs.map((output) => ({ ...output, state: 'processing', hasPdf: false }))
	}),
	confirmed: (application, { data, at }) => ({
		...enter(application, 'queued', at),
		confirmation: data.skipped ? 'skipped' : application.confirmation,
		confirmedAt: data.skipped ? undefined : at,
		numberProven: application.numberProven || data.numberProven === true,
		placeAt: application.placeAt ?? placeFor(application.sentAt ?? at, at)
	}),
	cancelled: (application, { at }) => enter(application, 'cancelled', at),
	expired: (application, { data, at }) => ({
		...enter(application, 'expired', at),
		expiredFrom: data.from
	}),
	reopened: (application, { data, at }) => ({
		...enter(application, data.to, at),
		expiredFrom: undefined
	}),
	'delivery-changed': (application, { data }) => ({ ...application, way: data.way }),
	asked: (application, { data }) => ({
		...application,
		openQuestions: [...application.openQuestions, data.message]
	}),
	answered: (application, { data }) => ({
		...application,
		openQuestions: application.openQuestions.filter((message) => message !== data.message)
	})
};
