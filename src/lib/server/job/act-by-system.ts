import { randomUUID } from 'node:crypto';
import type { Action } from '$lib/domain/application/action';
import { act } from '$lib/server/application/act';
import type { Services } from '$lib/server/services';

/**
 * Lets the system do something to each case. One that has moved on in the meantime refuses, and stays as
 * it is. Returns to how many it was done.
 */
export async function actBySystem(
	services: Services,
	caseIds: readonly string[],
	action: Action
): Promise<number> {
	let count = 0;
	for (const caseId of caseIds) {
		const done = await act(
			services,
			{
				caseId,
				scope: { kind: 'system' },
				actionId: randomUUID(),
				actor: { kind: 'system' },
				via: 'job'
			},
			action
		);
		if (done.ok) count++;
	}
	return count;
}
