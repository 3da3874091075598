import type { Refusal } from '$lib/domain/application/decision';
import type { Phone } from '$lib/domain/identity/phone';
import type { Pin } from '$lib/domain/identity/pin';
import { accept, refuse, type Result } from '$lib/domain/result';
import {
	accountForSending,
	openAfterSending,
	type SendingAccount
} from '$lib/server/auth/account-for-sending';
import type { From } from '$lib/server/auth/compare-pin';
import type { Cookie } from '$lib/server/auth/cookie';
import { findCase } from '$lib/server/repository/application';
import type { GivenConsent } from '$lib/server/repository/consent';
import type { Holder, Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { findDraft } from './draft';
import { lacksOf } from './lacks';
import { findEarlierSending, sendDraft } from './send';

/** Who sends: an account that is signed in, or a number with a PIN. */
export type Sender =
	{ account: string } | { phone: Phone; pin: Pin; borrowed: boolean; formerSession?: string };

export type Submission = {
	caseId: string;
	/** What the visitor holds: the device, the account, or both. */
	scope: Extract<Scope, { kind: 'holders' }>;
	actionId: string;
	sender: Sender;
	consents: readonly GivenConsent[];
	from: From;
};

/** `cookies`: the session that opens this case, where nobody was signed in. */
export type Submitted = { cookies: Cookie[] };

/**
 * Sends a draft for who holds it. What is not complete is not sent; a second tap and a form that comes again
 * because its answer got lost are given the same case.
 */
export async function submitDraft(
	services: Services,
	submission: Submission
): Promise<Result<Submitted, Refusal | 'not-found' | 'incomplete' | 'delivery-missing'>> {
	const { caseId, scope } = submission;
	const draft = await findDraft(services, scope, caseId);
	if (!draft) return submittedBefore(services, submission);
	if ((await lacksOf(services, draft)).length) return refuse('incomplete');

	const holder = await findHolder(services, submission);
	if (!holder) return submittedBefore(services, submission);
	const sent = await sendDraft(services, {
		caseId,
		scope,
		actionId: submission.actionId,
		actor: { kind: holder.kind === 'account' ? 'resident' : 'device', id: holder.id },
		holder,
		account: await accountOf(services, submission),
		consents: submission.consents,
		draft
	});
	if (sent.ok) return opened(services, submission, sent.value.account);
	// The other of two taps, which waited until the draft was none any more.
	return sent.issue === 'not-found' ? submittedBefore(services, submission) : sent;
}

const accountOf = async (
	{ auth }: Services,
	{ sender, from }: Submission
): Promise<SendingAccount> =>
	'account' in sender
		? { id: sender.account, save: async () => {} }
		: accountForSending(auth, sender, from);

/** The one of the visitor's holders that has the draft; the account first. */
async function findHolder(
	{ db }: Services,
	{ scope, caseId }: Submission
): Promise<Holder | undefined> {
	const accountsFirst = [...scope.holders].sort((a, b) => a.kind.localeCompare(b.kind));
	for (const holder of accountsFirst)
		if (await findCase(db, { ...scope, holders: [holder] }, caseId)) return holder;
	return undefined;
}

async function submittedBefore(
	services: Services,
	submission: Submission
): Promise<Result<Submitted, 'not-found'>> {
	const { caseId, actionId, scope } = submission;
	for (const holder of scope.holders) {
		const earlier = await findEarlierSending(services, { caseId, actionId, holder });
		if (earlier) return opened(services, submission, earlier.account);
	}
	return refuse('not-found');
}

async function opened(
	{ auth }: Services,
	{ sender, caseId, from }: Submission,
	account: string
): Promise<Result<Submitted, never>> {
	if ('account' in sender) return accept({ cookies: [] });
	const { borrowed, formerSession } = sender;
	return accept({
		cookies: await openAfterSending(auth, { account, caseId, borrowed, formerSession }, from)
	});
}
