import type { Services } from '$lib/server/services';
import { findOfficeCase } from '$lib/server/application/office-case';
import type { Scope } from '$lib/server/repository/scope';
import { addPage } from './office-case';
import { must } from './sent-case';

/** The resident's side of a correction: a new photo into every slot that was named, then handed in. */
export async function prepare(
	services: Services,
	{ code, account }: { code: string; account: string }
): Promise<string[]> {
	const found = await findOfficeCase(services, code);
	if (!found) throw new Error('no case');
	const now = services.now().toISOString();
	const scope: Scope = { kind: 'holders', holders: [{ kind: 'account', id: account }], now };
	const slots: string[] = [];
	for (const item of found.application.correction?.open ?? []) {
		if (!('slot' in item)) continue;
		await addPage(services, scope, found.row.id, item.slot, 'FOTO BARU');
		const resident = { kind: 'resident' as const, id: account };
		await must(services, found.row.id, resident, { type: 'correct-slot', slot: item.slot });
		slots.push(item.slot);
	}
	return slots;
}
