import { refuse, type Result } from '$lib/domain/result';
import { derivedId } from '$lib/server/derived-id';
import { digestOf } from '$lib/server/photo/digest';
import type { Services } from '$lib/server/services';
import { StorageFull, StorageGone } from '$lib/server/storage/storage-error';
import { receivePage, type PageRefusal, type PageRequest, type Receipt } from './receive-page';

export type FormPhotos = Pick<
	PageRequest,
	'scope' | 'caseId' | 'slot' | 'actionId' | 'replaces' | 'address'
> & {
	files: File[];
};

type FormRefusal = PageRefusal | { code: 'storage-full' | 'storage-gone' };

/** What became of the photos of one form: what was taken stays taken when another is refused. */
export type FormReceipt = {
	received: { page: string; flagged: boolean }[];
	refused: { name: string; issue: FormRefusal }[];
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
	let outage: FormRefusal | undefined;
	for (const [index, file] of files.entries()) {
		const got = outage
			? refuse(outage)
			: await receiveFile(services, file, {
					...{ ...where, actionId },
					...(index === 0 && replaces !== undefined && { replaces })
				});
		if (got.ok) {
			receipt.received.push({ page: got.value.page, flagged: got.value.flags.length > 0 });
			continue;
		}
		receipt.refused.push({ name: file.name, issue: got.issue });
		// The others would wait for the same disk.
		if (isOutage(got.issue)) outage = got.issue;
	}
	return receipt;
}

const isOutage = ({ code }: FormRefusal): boolean =>
	code === 'storage-full' || code === 'storage-gone';

async function receiveFile(
	services: Services,
	file: File,
	{ actionId, ...where }: Omit<PageRequest, 'bytes'>
): Promise<Result<Receipt, FormRefusal>> {
	const bytes = Buffer.from(await file.arrayBuffer());
	try {
		const own = derivedId(actionId, digestOf(bytes));
		return await receivePage(services, { ...where, bytes, actionId: own });
	} catch (error) {
		// Said in the page of the paper, which is where the photo is chosen again.
		if (error instanceof StorageFull) return refuse({ code: 'storage-full' });
		if (error instanceof StorageGone) return refuse({ code: 'storage-gone' });
		throw error;
	}
}
