import { derivedId } from '$lib/server/derived-id';
import { digestOf } from '$lib/server/photo/digest';
import type { Services } from '$lib/server/services';
import { receivePage, type PageRefusal, type PageRequest } from './receive-page';

export type FormPhotos = Pick<
	PageRequest,
	'scope' | 'caseId' | 'slot' | 'actionId' | 'replaces' | 'address'
> & {
	files: File[];
};

/** What became of the photos of one form: what was taken stays taken when another is refused. */
export type FormReceipt = {
	received: { page: string; flagged: boolean }[];
	refused: { name: string; issue: PageRefusal }[];
};

/**
 * Takes the photos of a form one after the other, in the order chosen. A repeat of the form is a repeat of
 * each: their action ids come from the form's and the bytes.
 */
export async function receiveForm(
	services: Services,
	{ files, actionId, replaces, ...where }: FormPhotos
): Promise<FormReceipt> {
	const receipt: FormReceipt = { received: [], refused: [] };
	for (const [index, file] of files.entries()) {
		const bytes = Buffer.from(await file.arrayBuffer());
		const got = await receivePage(services, {
			...where,
			bytes,
			actionId: derivedId(actionId, digestOf(bytes)),
			...(index === 0 && replaces !== undefined && { replaces })
		});
		if (!got.ok) receipt.refused.push({ name: file.name, issue: got.issue });
		else receipt.received.push({ page: got.value.page, flagged: got.value.flags.length > 0 });
	}
	return receipt;
}
