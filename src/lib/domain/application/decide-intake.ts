import type { ActorKind } from '$lib/domain/actor';
import { accept, refuse } from '$lib/domain/result';
import { eventOf, happens, type Rules } from './decision';
import { after, isBy } from './instant';

/** Cases that these send were checked face to face, or come from a partner known to the office. */
const needNoConfirmation: readonly ActorKind[] = ['facility', 'village', 'operator', 'supervisor'];

/** Ways on which somebody vouches for the sender: a message from the number, or the office's check. */
const provesNumber = ['whatsapp', 'operator', 'supervisor'] as const satisfies readonly ActorKind[];

export const intakeRules: Rules<
	| 'send'
	| 'confirm'
	| 'skip-confirmation'
	| 'cancel'
	| 'expire'
	| 'reopen'
	| 'change-delivery'
	| 'ask'
	| 'answer'
> = {
	send: (_, { type: _type, ...order }, { actor, settings }) => {
		if (order.outputs.length === 0) return refuse('nothing-ordered');
		if (order.way === 'pdf' && order.outputs.some(({ medium }) => medium === 'card'))
			return refuse('pdf-not-possible');
		if (!settings.confirmationRequired)
			return happens('sent', { ...order, confirmation: 'skipped' });
		return order.confirmation === 'skipped' && !needNoConfirmation.includes(actor.kind)
			? refuse('confirmation-required')
			: happens('sent', order);
	},

	/** A message that comes after the expiry reopens the case first: that is what its sender means. */
	confirm: (application, { numberProven, reference }, { actor, at, settings }) => {
		const proven = numberProven && (provesNumber as readonly ActorKind[]).includes(actor.kind);
		const confirmed = eventOf('confirmed', {
			...(proven && { numberProven }),
			...(reference && { reference })
		});
		if (application.status !== 'expired') return accept([confirmed]);
		if (application.expiredFrom !== 'awaiting-confirmation') return refuse('not-allowed-now');
		if (!isBy(at, after(application.since, { days: settings.reopenDays })))
			return refuse('too-late');
		return accept([eventOf('reopened', { to: 'awaiting-confirmation' }), confirmed]);
	},

	'skip-confirmation': (_application, _action, { settings }) =>
		settings.confirmationRequired
			? refuse('confirmation-required')
			: happens('confirmed', { skipped: true }),

	cancel: (application, { reason }) =>
		application.outputs.some(({ issuedAt }) => issuedAt)
			? refuse('already-issued')
			: happens('cancelled', reason === undefined ? {} : { reason }),

	expire: (application, _, { at, settings }) => {
		const from =
			application.status === 'needs-correction' ? 'needs-correction' : 'awaiting-confirmation';
		const days = from === 'needs-correction' ? settings.correctionDays : settings.confirmWithinDays;
		return isBy(after(application.since, { days }), at)
			? happens('expired', { from })
			: refuse('too-early');
	},

	reopen: (application, _, { at, settings }) =>
		isBy(at, after(application.since, { days: settings.reopenDays }))
			? happens('reopened', { to: application.expiredFrom ?? 'awaiting-confirmation' })
			: refuse('too-late'),

	'change-delivery': (application, { way }) =>
		way === 'pdf' && application.outputs.some(({ medium }) => medium === 'card')
			? refuse('pdf-not-possible')
			: happens('delivery-changed', { way }),

	ask: (application, { message }) =>
		application.openQuestions.includes(message)
			? refuse('asked-already')
			: happens('asked', { message }),

	answer: (application, { message }) =>
		application.openQuestions.includes(message)
			? happens('answered', { message })
			: refuse('not-asked')
};
