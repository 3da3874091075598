import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { findDraft, type Draft } from '$lib/server/application/draft';
import { findCase } from '$lib/server/repository/application';
import type { Scope } from '$lib/server/repository/scope';
import { services, type Services } from '$lib/server/services';
import { missingFor } from './access-rule';
import { residentScope } from './visitor';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is no id is nobody's case, and must not reach the database. */
export const isCaseId = (id: string): boolean => uuid.test(id);

/** What the scope does not see is answered like what does not exist. Never returns. */
export function notHere({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): never {
	const entry = missingFor(locals.visitor, url);
	if (entry.kind === 'redirect') redirect(303, entry.to);
	error(404, 'not-found');
}

/** The draft of a page `/permohonan/[id]/…`; one that was sent leads to its case. */
export async function openDraft(
	event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } }
): Promise<{ draft: Draft; scope: Scope; services: Services }> {
	const here = services();
	const scope = residentScope(event.locals.visitor, here.now());
	const { id } = event.params;
	const draft = uuid.test(id) ? await findDraft(here, scope, id) : undefined;
	if (draft) return { draft, scope, services: here };
	const sent = uuid.test(id) ? await findCase(here.db, scope, id) : undefined;
	if (sent) redirect(303, `/permohonan/${id}`);
	notHere(event);
}
