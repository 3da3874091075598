import { redirect, type RequestEvent } from '@sveltejs/kit';
import { findPapers, type Paper, type Papers } from '$lib/server/application/papers';
import type { Scope } from '$lib/server/repository/scope';
import { services, type Services } from '$lib/server/services';
import { notHere } from './open-draft';
import { residentScope } from './visitor';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type PapersEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };
type Opened = Papers & { scope: Scope; services: Services };

/** The papers of a draft or of a case, whatever its status; what is not in scope is answered as missing. */
export async function findOpenPapers(event: PapersEvent): Promise<Opened> {
	const here = services();
	const scope = residentScope(event.locals.visitor, here.now());
	const { id } = event.params;
	const found = uuid.test(id) ? await findPapers(here, scope, id) : undefined;
	if (!found) notHere(event);
	return { ...found, scope, services: here };
}

/** Where photos may be sent: a draft, or a case of which something is asked. Else to the case. */
export async function openPapers(event: PapersEvent): Promise<Opened> {
	const opened = await findOpenPapers(event);
	const { id, status } = opened.row;
	const asked = status === 'needs-correction' || opened.papers.some(({ open }) => open);
	if (status !== 'draft' && !asked) redirect(303, `/permohonan/${id}`);
	return opened;
}

/** One paper of them, by the slot in its address. */
export async function openPaper(
	event: PapersEvent & { params: { slot: string } }
): Promise<Opened & { one: Paper }> {
	const opened = await openPapers(event);
	const one = opened.papers.find(({ paper }) => paper.slot === event.params.slot);
	if (!one) notHere(event);
	return { ...opened, one };
}
