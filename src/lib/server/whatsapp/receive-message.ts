import type { Actor, Via } from '$lib/domain/actor';
import { findCodes, type CaseCode } from '$lib/domain/application/code';
import { act } from '$lib/server/application/act';
import { proveNumber } from '$lib/server/auth/prove-number';
import { derivedId } from '$lib/server/derived-id';
import { findPhone } from '$lib/server/repository/account';
import { findApplicant } from '$lib/server/repository/access';
import { findCaseByCode } from '$lib/server/repository/application';
import {
	hasMessage,
	keepMessage,
	type WhatsappOutcome
} from '$lib/server/repository/whatsapp-message';
import type { Services } from '$lib/server/services';
import type { WhatsappMessage } from './webhook-message';

const system = { kind: 'system' } as const;

export type Matched = { code?: CaseCode; outcome: WhatsappOutcome };

/**
 * Takes a text to the case whose code it carries, never by its sender. A code that nobody has, or none,
 * touches nothing. The confirmation comes first and is repeatable; the message is kept last, so that one
 * cut off in between is taken again when Meta sends it again.
 */
export async function receiveMessage(
	services: Services,
	message: WhatsappMessage,
	by: { actor: Actor; via: Via; source: 'webhook' | 'paste' }
): Promise<Matched[]> {
	if (await hasMessage(services.db, message.id)) return [];
	const { office } = await services.officeNow();
	const codes = findCodes(message.text, office.prefix).slice(0, 5);
	const matched: (Matched & { caseId?: string })[] = [];
	for (const code of codes) matched.push({ code, ...(await confirm(services, code, message, by)) });
	if (!codes.length) matched.push({ outcome: 'no-code' });

	const [first] = matched;
	const { id, ...content } = message;
	await keepMessage(services.db, services.vault, {
		id,
		at: services.now().toISOString(),
		source: by.source,
		content,
		caseId: first?.caseId,
		outcome: first?.outcome ?? 'no-code'
	});
	return matched.map(({ code, outcome }) => ({ code, outcome }));
}

async function confirm(
	services: Services,
	code: CaseCode,
	message: WhatsappMessage,
	{ actor, via, source }: { actor: Actor; via: Via; source: 'webhook' | 'paste' }
): Promise<{ caseId?: string; outcome: WhatsappOutcome }> {
	const row = await findCaseByCode(services.db, system, code);
	if (!row) return { outcome: 'no-case' };
	const proven = source === 'webhook' && (await provesNumber(services, row.id, message));
	const confirmed = await act(
		services,
		{
			caseId: row.id,
			scope: system,
			actionId: derivedId('whatsapp', message.id, code),
			actor,
			via
		},
		{ type: 'confirm', numberProven: proven, reference: derivedId('whatsapp', message.id) }
	);
	const outcome = proven ? 'proven' : confirmed.ok ? 'confirmed' : 'known';
	return { caseId: row.id, outcome };
}

/** The sender's number is the one on the form: then the number belongs to who sent the case. */
async function provesNumber(
	{ db, vault, now }: Services,
	caseId: string,
	{ from, userId }: WhatsappMessage
): Promise<boolean> {
	const account = await findApplicant(db, caseId);
	if (!account || !from || (await findPhone(db, vault, account)) !== from) return false;
	const outcome = await db.transaction((tx) =>
		proveNumber(tx, vault, account, { by: 'whatsapp', userId }, now())
	);
	return outcome === 'proven';
}
