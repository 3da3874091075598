import { randomUUID } from 'node:crypto';
import type { Action } from '$lib/domain/application/action';
import type { Application } from '$lib/domain/application/application';
import { act } from '$lib/server/application/act';
import type { Services } from '$lib/server/services';

export type Step = 'claim' | 'approve' | 'hold' | 'release';

const actions: Record<Step, (application: Application, staff: string) => Action> = {
	claim: (_, staff) => ({ type: 'claim', staff }),
	approve: () => ({ type: 'approve', pages: [] }),
	hold: ({ outputs }) => ({ type: 'hold-output', output: outputs[0]!.id }),
	release: ({ outputs }) => ({ type: 'release-stock', output: outputs[0]!.id })
};

/** Steps of one officer beside a running app, where the way there is not what a journey looks at. */
export async function prepare(
	services: Services,
	{ id: caseId, staff, steps }: { id: string; staff: string; steps: Step[] }
): Promise<string> {
	let status = '';
	for (const step of steps) {
		const done = await act(
			services,
			{
				...{ caseId, scope: { kind: 'system' }, actionId: randomUUID(), via: 'web' },
				actor: { kind: 'operator', id: staff }
			},
			(application) => actions[step](application, staff)
		);
		if (!done.ok) throw new Error(`${step}: ${done.issue}`);
		status = done.value.status;
	}
	return status;
}
