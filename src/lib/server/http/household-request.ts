import { error, type RequestEvent } from '@sveltejs/kit';
import type { HouseholdRequest } from '$lib/server/application/household';
import { services } from '$lib/server/services';
import { isCaseId, notHere } from './open-draft';
import { residentActor, residentScope } from './visitor';

/** Who posts and to which case. What carries no action id of ours was not made by our page. */
export function householdRequest(
	event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } },
	actionId: string
): HouseholdRequest {
	const { params, locals } = event;
	if (!isCaseId(params.id)) notHere(event);
	if (!isCaseId(actionId)) error(400, 'refused');
	return {
		caseId: params.id,
		actionId,
		scope: residentScope(locals.visitor, services().now()),
		actor: residentActor(locals.visitor),
		via: 'web'
	};
}
