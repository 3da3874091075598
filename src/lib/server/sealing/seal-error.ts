export type SealIssue = 'wrong-key' | 'changed' | 'unknown-version';

/** A sealed value that does not open. Carries no part of the value and no key. */
export class SealError extends Error {
	override readonly name = 'SealError';

	constructor(readonly issue: SealIssue) {
		super(`a sealed value does not open: ${issue}`);
	}
}
