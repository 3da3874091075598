import { open, seal } from '$lib/server/sealing/sealed-value';
import { SealError } from '$lib/server/sealing/seal-error';
import type { Vault } from '$lib/server/repository/vault';

/** What was typed when the sign-in had ended, to be posted again after signing in. */
export type KeptPost = {
	caseId: string;
	/** Path and query that it was posted to, on this site. */
	target: string;
	fields: [name: string, value: string][];
};

const minutes = 30;
const place = { table: 'form', column: 'kept', row: 'post' };
const secret = /^(pin|sandi)/;
const ofCase = /^\/permohonan\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//;

/** Undefined for a page that is not about one application. PINs and files are left out. */
export function keptPostOf(url: URL, form: FormData): KeptPost | undefined {
	const caseId = ofCase.exec(url.pathname)?.[1];
	if (!caseId) return undefined;
	const fields = [...form].filter(
		(field): field is [string, string] => typeof field[1] === 'string' && !secret.test(field[0])
	);
	return { caseId, target: url.pathname + url.search, fields };
}

/** Sealed, since it waits in the page of a phone that others may hold; opens for half an hour. */
export function sealKeptPost(vault: Vault, kept: KeptPost, now: Date): string {
	const until = now.getTime() + minutes * 60_000;
	const text = JSON.stringify({ until, kept });
	return seal(vault.shared('account').key, text, place).toString('base64url');
}

/** Undefined when it is not ours or too old. */
export function findKeptPost(vault: Vault, sealed: string, now: Date): KeptPost | undefined {
	try {
		const bytes = open(vault.shared('account').key, Buffer.from(sealed, 'base64url'), place);
		const { until, kept } = JSON.parse(bytes.toString()) as { until: number; kept: KeptPost };
		return until > now.getTime() ? kept : undefined;
	} catch (error) {
		if (error instanceof SealError) return undefined;
		throw error;
	}
}
