import { randomUUID } from 'node:crypto';
import { parseCode } from '$lib/domain/application/code';
import { answerFamily, askOffice } from '$lib/server/application/household';
import { findCaseByCode } from '$lib/server/repository/application';
import type { Services } from '$lib/server/services';

/** What a household writes on its case page: a question, or the answer for which the office waits. */
export async function prepare(
	services: Services,
	{
		code,
		account,
		kind,
		text
	}: { code: string; account: string; kind: 'question' | 'consent'; text: string }
): Promise<string> {
	const { office } = await services.officeNow();
	const parsed = parseCode(code, office.prefix);
	const row = parsed.ok && (await findCaseByCode(services.db, { kind: 'office' }, parsed.value));
	if (!row) throw new Error(`no case ${code}`);
	const holder = { kind: 'account' as const, id: account };
	const request = {
		caseId: row.id,
		scope: { kind: 'holders' as const, holders: [holder], now: services.now().toISOString() },
		actionId: randomUUID(),
		actor: { kind: 'resident' as const, id: account },
		via: 'web' as const
	};
	const done =
		kind === 'question'
			? await askOffice(services, request, text)
			: await answerFamily(services, request, kind, text);
	if (!done.ok) throw new Error(done.issue);
	return done.value.status;
}
