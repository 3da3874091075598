import { open, seal } from '$lib/server/sealing/sealed-value';
import { SealError } from '$lib/server/sealing/seal-error';
import type { Vault } from '$lib/server/repository/vault';

/** A post that was typed, to be posted again. */
export type TypedPost = {
	/** Path and query that it was posted to, on this site. */
	target: string;
	fields: [name: string, value: string][];
};

/** One that came when the sign-in had ended, and waits for the next. */
export type KeptPost = TypedPost & { caseId: string };

/** What it waits for, and for how many minutes; one is not taken for the other. */
const waits = { 'sign-in': 30, outage: 12 * 60 } as const;
type Wait = keyof typeof waits;
const placeOf = (wait: Wait) => ({ table: 'form', column: 'kept', row: wait });
const secret = /^(pin|sandi|password)/;
const ofCase = /^\/permohonan\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//;

/** Undefined for a page that is not about one application. PINs and files are left out. */
export function keptPostOf(url: URL, form: FormData): KeptPost | undefined {
	const caseId = ofCase.exec(url.pathname)?.[1];
	return caseId ? { caseId, ...typedPostOf(url, form) } : undefined;
}

/** PINs and files are left out. */
export function typedPostOf(url: URL, form: FormData): TypedPost {
	const fields = [...form].filter(
		(field): field is [string, string] => typeof field[1] === 'string' && !secret.test(field[0])
	);
	return { target: url.pathname + url.search, fields };
}

/** Sealed, since it waits in the page of a phone that others may hold; opens for a time. */
export function sealPost(vault: Vault, post: TypedPost, wait: Wait, now: Date): string {
	const until = now.getTime() + waits[wait] * 60_000;
	const text = JSON.stringify({ until, post });
	return seal(vault.shared('account').key, text, placeOf(wait)).toString('base64url');
}

/** Undefined when it is not ours, too old, or waits for something else. */
export function findPost<Post extends TypedPost>(
	vault: Vault,
	sealed: string,
	wait: Wait,
	now: Date
): Post | undefined {
	try {
		const bytes = Buffer.from(sealed, 'base64url');
		const text = open(vault.shared('account').key, bytes, placeOf(wait)).toString();
		const { until, post } = JSON.parse(text) as { until: number; post: Post };
		return until > now.getTime() ? post : undefined;
	} catch (error) {
		if (error instanceof SealError) return undefined;
		throw error;
	}
}

export const sealKeptPost = (vault: Vault, kept: KeptPost, now: Date): string =>
	sealPost(vault, kept, 'sign-in', now);

export const findKeptPost = (vault: Vault, sealed: string, now: Date): KeptPost | undefined =>
	findPost<KeptPost>(vault, sealed, 'sign-in', now);
