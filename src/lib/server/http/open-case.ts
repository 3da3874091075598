import { redirect, type RequestEvent } from '@sveltejs/kit';
import { findCaseFile, type CaseFile } from '$lib/server/application/case-file';
import { findDraft } from '$lib/server/application/draft';
import { nextDraftPage } from '$lib/server/application/draft-way';
import type { Scope } from '$lib/server/repository/scope';
import { services, type Services } from '$lib/server/services';
import { localeOf, type Locale } from '$lib/text/locale';
import { isCaseId, notHere } from './open-draft';
import { residentScope } from './visitor';

export type OpenCase = { file: CaseFile; scope: Scope; services: Services; locale: Locale };

/** The sent case of a page `/permohonan/[id]/…`; a draft leads to where it goes on. */
export async function openCase(
	event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } }
): Promise<OpenCase> {
	const here = services();
	const scope = residentScope(event.locals.visitor, here.now());
	const { id } = event.params;
	const file = isCaseId(id) ? await findCaseFile(here, scope, id) : undefined;
	if (file) return { file, scope, services: here, locale: localeOf(event.locals.locale) };
	const draft = isCaseId(id) ? await findDraft(here, scope, id) : undefined;
	if (draft) redirect(303, nextDraftPage(draft));
	notHere(event);
}
