import { randomUUID } from 'node:crypto';
import { startDraft } from '$lib/server/application/start';
import type { Holder, Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';

/** A draft of a newborn's papers, as its first answer makes it. */
export async function beginDraft(
	services: Services,
	holder: Holder
): Promise<{ caseId: string; scope: Scope }> {
	const started = await startDraft(services, {
		actionId: randomUUID(),
		program: 'pos-ketanmu',
		services: ['akta-kelahiran'],
		answers: { 'untuk-siapa': 'satu-kk' },
		holder,
		actor: { kind: 'resident', id: holder.id },
		demo: true
	});
	if (!started.ok) throw new Error(started.issue);
	const scope: Scope = { kind: 'holders', holders: [holder], now: services.now().toISOString() };
	return { caseId: started.value.caseId, scope };
}
