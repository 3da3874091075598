import type { PaperExampleKind } from './paper-example';

/** One photographed page with the receipt that the office has every byte of it. */
export type PageView = {
	id: string;
	digest: string;
	/** The first 8 characters of the digest. */
	receipt: string;
	/** "pukul 10.21 WIB", with the day when it was not today. */
	at: string;
	/** "10.21", or "24.11.26 10.21", where there is little room. */
	stamp: string;
	/** What is wrong with it in a word each; it counts all the same. */
	flags: string[];
};

/** A paper on the list and on its own page, in the reader's language. */
export type PaperView = {
	slot: string;
	href: string;
	title: string;
	why: string[];
	/** What must be seen on the photo. */
	look: string;
	example: PaperExampleKind;
	required: boolean;
	/** The form to print and sign first. */
	form?: string;
	pages: PageView[];
	min: number;
	max: number;
	/** Small print: sent larger. */
	fine: boolean;
	open: boolean;
	done: boolean;
	/** Why the officer asks for it again. */
	reason?: string;
};
