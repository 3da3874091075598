/** No room: the answer is 507, and the page keeps the photo. */
export class StorageFull extends Error {
	override readonly name = 'StorageFull';
}

/** The storage does not answer, or is not the one that was opened: the answer is 503. */
export class StorageGone extends Error {
	override readonly name = 'StorageGone';
}

/** Somebody wrote a second time under one key: a bug, never a resident's doing. */
export class StorageKeyTaken extends Error {
	override readonly name = 'StorageKeyTaken';
}

const full = new Set(['ENOSPC', 'EDQUOT']);

/** What a failed system call means to the app. Paths stay in `cause`. */
export function storageErrorOf(error: unknown): unknown {
	if (!(error instanceof Error) || !('code' in error)) return error;
	return full.has(String(error.code))
		? new StorageFull('the storage is full', { cause: error })
		: new StorageGone(`the storage does not answer (${String(error.code)})`, { cause: error });
}
