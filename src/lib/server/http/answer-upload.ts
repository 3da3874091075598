import { json, type RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import {
	receivePage,
	type PageRefusal,
	type PageRequest
} from '$lib/server/application/receive-page';
import { findCase } from '$lib/server/repository/application';
import { MAX_PHOTO_BYTES } from '$lib/server/photo/sniff';
import { errorTextOf } from '$lib/server/log/error-text';
import { log } from '$lib/server/log/log';
import { services } from '$lib/server/services';
import { draftIssueText } from '$lib/text/draft-issue';
import { localeOf } from '$lib/text/locale';
import { m } from '$lib/text/paraglide/messages';
import { addressWithoutAccount } from './from';
import { outageOf } from './outage';
import { bytesOf, declaredBytes, uploads } from './upload';
import { residentScope } from './visitor';

type UploadEvent = Pick<
	RequestEvent,
	'request' | 'url' | 'locals' | 'getClientAddress' | 'platform'
> & {
	params: { id: string; slot: string; digest: string };
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Parts of a photo will come to this address with these headers; until then they are not understood. */
const resumable = ['upload-offset', 'upload-complete', 'upload-draft-interop-version'];

const statuses: Partial<Record<PageRefusal['code'], number>> = {
	'not-found': 404,
	'digest-differs': 409,
	'slot-closed': 423,
	'slot-full': 413,
	'draft-full': 413,
	'photo-ceiling': 429,
	'photo-too-many-bytes': 413,
	'photo-too-many-pixels': 413
};

function refusal(issue: PageRefusal, locale: string): Response {
	const message = draftIssueText(issue, localeOf(locale));
	return json({ code: issue.code, message }, { status: statuses[issue.code] ?? 415 });
}

const plain = (status: number, code: string, message: string, headers?: HeadersInit): Response =>
	json({ code, message }, { status, headers });

/** Refuses what needs no byte of the photo to be refused; `readWhole` lets the body in before it is said. */
async function refusedAtTheDoor(event: UploadEvent): Promise<Response | undefined> {
	const { request, url, params, locals } = event;
	const key = request.headers.get('idempotency-key');
	const origin = request.headers.get('origin');
	const bytes = declaredBytes(request);
	if (origin !== null && origin !== url.origin)
		return plain(403, 'other-origin', m.papers_issue_other_origin());
	if (resumable.some((name) => request.headers.has(name)))
		return plain(400, 'parts', m.papers_issue_parts());
	if (key !== null && !uuid.test(key)) return plain(400, 'action-id', m.papers_issue_action());
	const here = services();
	const scope = residentScope(locals.visitor, here.now());
	const known = uuid.test(params.id) && /^[0-9a-f]{64}$/.test(params.digest);
	if (!known || !(await findCase(here.db, scope, params.id)))
		return refusal({ code: 'not-found' }, locals.locale);
	if (bytes !== undefined && bytes > MAX_PHOTO_BYTES)
		return refusal({ code: 'photo-too-many-bytes' }, locals.locale);
	return undefined;
}

async function receive(event: UploadEvent, bytes: Buffer): Promise<Response> {
	const { request, url, params, locals } = event;
	const here = services();
	const wanted: PageRequest = {
		scope: residentScope(locals.visitor, here.now()),
		caseId: params.id,
		slot: params.slot,
		digest: params.digest,
		actionId: request.headers.get('idempotency-key') ?? randomUUID(),
		bytes,
		address: addressWithoutAccount(event),
		after: url.searchParams.get('after') ?? undefined,
		replaces: url.searchParams.get('ganti') ?? undefined
	};
	const received = await receivePage(here, wanted);
	if (!received.ok) return refusal(received.issue, locals.locale);
	const { first, ...receipt } = received.value;
	return json(receipt, { status: first ? 201 : 200 });
}

/** PUT of one photo, as raw bytes under their own digest. Every answer comes after the last byte. */
export async function answerUpload(event: UploadEvent): Promise<Response> {
	const { request, locals } = event;
	try {
		const refused = await refusedAtTheDoor(event);
		const declared = declaredBytes(request);
		const leave = refused ? undefined : uploads.enter(declared ?? MAX_PHOTO_BYTES);
		if (!leave) {
			return refused ?? plain(503, 'busy', m.papers_issue_busy(), { 'retry-after': '5' });
		}
		try {
			// Kit sees no body where no content type is named; the contract asks for the bytes alone.
			const body = request.body ?? event.platform?.req;
			const bytes = await bytesOf(body, MAX_PHOTO_BYTES, declared);
			return bytes
				? await receive(event, bytes)
				: refusal({ code: 'photo-too-many-bytes' }, locals.locale);
		} finally {
			leave();
		}
	} catch (error) {
		const outage = outageOf(error);
		if (!outage) throw error;
		log.error({ request: locals.requestId, outage, error: errorTextOf(error) });
		return outage === 507
			? plain(507, 'storage-full', m.draft_issue_storage_full(), { 'retry-after': '60' })
			: plain(503, 'outage', m.papers_issue_outage(), { 'retry-after': '10' });
	}
}
