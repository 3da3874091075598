import { randomUUID } from 'node:crypto';
import type { Actor } from '$lib/domain/actor';
import type { Refusal } from '$lib/domain/application/decision';
import type { PdfIssue } from '$lib/domain/document/pdf-issue';
import { accept, refuse, type Result } from '$lib/domain/result';
import { findPdfIssue } from '$lib/server/document/check-pdf';
import * as applications from '$lib/server/repository/application';
import { findCaseSeal, getCaseSeal } from '$lib/server/repository/case-key';
import { findPdf, savePdf } from '$lib/server/repository/output';
import { noteRead } from '$lib/server/repository/read';
import type { Scope } from '$lib/server/repository/scope';
import { randomKey } from '$lib/server/sealing/random-key';
import { open, seal } from '$lib/server/sealing/sealed-value';
import type { Services } from '$lib/server/services';
import { randomStorageKey } from '$lib/server/storage/storage';
import { act } from './act';
import { officeAct, type OfficeRefusal, type OfficeRequest } from './office-act';

const contextOf = (caseId: string, output: string) => ({
	table: 'outputs',
	column: 'pdf',
	row: `${caseId}/${output}`
});

/** Checks, encrypts and keeps the PDF that the state's system made; the one before it is removed. */
export async function attachPdf(
	services: Services,
	request: Omit<OfficeRequest, 'also'>,
	{ output, bytes }: { output: string; bytes: Buffer }
): Promise<Result<null, OfficeRefusal | PdfIssue>> {
	const { caseId } = request;
	const issue = findPdfIssue(bytes);
	if (issue) return refuse(issue);
	const key = randomKey();
	const storageKey = randomStorageKey();
	await services.storage.put(storageKey, seal(key, bytes, contextOf(caseId, output)));
	let kept = false;
	let former: string | undefined;
	const attached = await officeAct(
		services,
		{
			...request,
			also: async (tx, caseSeal) => {
				former = (await findPdf(tx, caseSeal, caseId, output))?.storageKey;
				await savePdf(tx, caseSeal, caseId, output, { storageKey, key, bytes: bytes.length });
				kept = true;
			}
		},
		{ type: 'attach-pdf', output, file: randomUUID() }
	);
	const unused = attached.ok && kept ? former : storageKey;
	if (unused) await services.storage.remove(unused);
	return attached.ok ? accept(null) : attached;
}

/**
 * The official PDF for the resident who is signed in. The download is an event of the case and a line in the
 * record of reads, both before a byte leaves.
 */
export async function downloadPdf(
	services: Services,
	{ scope, caseId, output, actor }: { scope: Scope; caseId: string; output: string; actor: Actor }
): Promise<Result<Buffer, Refusal | 'not-found'>> {
	const { db, vault, storage } = services;
	const row = await applications.findCase(db, scope, caseId);
	const caseSeal = row && (await findCaseSeal(db, vault, caseId));
	if (!caseSeal) return refuse('not-found');
	const request = { caseId, scope, actionId: randomUUID(), actor, via: 'web' as const };
	const done = await act(services, request, { type: 'download-pdf', output });
	if (!done.ok) return done;
	const file = await findPdf(db, await getCaseSeal(db, vault, caseId), caseId, output);
	const sealed = file && (await storage.get(file.storageKey));
	if (!file || !sealed) return refuse('pdf-missing');
	const at = services.now().toISOString();
	await noteRead(db, actor, at, { caseId, what: 'pdf', target: output, allowed: 'yes' });
	return accept(open(file.key, sealed, contextOf(caseId, output)));
}
