import { error } from '@sveltejs/kit';
import { downloadPdf } from '$lib/server/application/official-pdf';
import { notHere } from '$lib/server/http/open-draft';
import { residentActor, residentScope } from '$lib/server/http/visitor';
import { services } from '$lib/server/services';
import type { RequestHandler } from './$types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The official PDF, for the resident who is signed in and nobody else: not for a device, not for staff. Where
 * the PDF is all that was asked for, the first download ends the way, so it is never fetched ahead.
 */
export const GET: RequestHandler = async (event) => {
	const { visitor } = event.locals;
	const { id, output } = event.params;
	const { resident } = visitor;
	if (!resident || !uuid.test(id)) notHere(event);
	const ahead = event.request.headers.get('sec-purpose')?.includes('prefetch');
	if (ahead) error(503, 'not-ahead');
	const here = services();
	const downloaded = await downloadPdf(here, {
		// Without the device: what it holds is a draft, which has no documents.
		scope: residentScope({ resident }, here.now()),
		caseId: id,
		output,
		actor: residentActor({ resident })
	});
	if (!downloaded.ok) notHere(event);
	const name = output.replace(/[^a-z0-9-]+/gi, '-');
	return new Response(new Uint8Array(downloaded.value), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${name}.pdf"`,
			'cache-control': 'private, no-store'
		}
	});
};
