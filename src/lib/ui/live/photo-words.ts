import type { PhotoFlag } from '$lib/domain/document/photo-issue';

/** What `photo-slot` says, in the reader's language; names in braces are filled in on the phone. */
export type PhotoWords = {
	/** "Foto {number}:" */
	photo: string;
	preparing: string;
	waiting: string;
	sending: string;
	/** "{sent} dari {total} KB" */
	amount: string;
	/** "… {receipt}" */
	received: string;
	offline: string;
	busy: string;
	/** The sign-in ended while the page was open. */
	signedOut: string;
	broken: string;
	tooMany: string;
	flags: Record<PhotoFlag, string>;
};
