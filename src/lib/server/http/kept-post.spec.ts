import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Vault } from '$lib/server/repository/vault';
import { findKeptPost, findPost, keptPostOf, sealKeptPost, sealPost } from './kept-post';

const vaultOf = (key = randomBytes(32)) =>
	({ shared: () => ({ id: 'k', key }) }) as unknown as Vault;
const id = '7d0f0c1e-3b1a-4a6e-9a58-0d9d4b6f2c11';
const address = (path: string) => new URL(path, 'https://contoh.test');
const at = new Date('2026-11-24T01:00:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

function formOf(fields: Record<string, string | Blob>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}
const page = address(`/permohonan/${id}/data?/simpan`);
const typed = () => keptPostOf(page, formOf({ 'nama:ibu': 'Wening Contoh' }))!;

describe('a post that came after the sign-in had ended', () => {
	it('keeps what was typed and where, without PINs and files', () => {
		const form = formOf({
			'nama:ibu': 'Wening Contoh',
			pin: '402917',
			'pin-lagi': '402917',
			foto: new Blob(['x'])
		});
		expect(keptPostOf(page, form)).toEqual({
			caseId: id,
			target: `/permohonan/${id}/data?/simpan`,
			fields: [['nama:ibu', 'Wening Contoh']]
		});
	});

	it.each(['/keluar', '/profil', '/permohonan/1/data', '//elsewhere.test/permohonan/x/'])(
		'is not kept for %s',
		(path) => expect(keptPostOf(address(path), formOf({ a: 'b' }))).toBeUndefined()
	);

	it('opens for half an hour, and only with our key', () => {
		const vault = vaultOf();
		const sealed = sealKeptPost(vault, typed(), at);
		expect(sealed).not.toContain('Wening');
		expect(findKeptPost(vault, sealed, later(29))).toEqual(typed());
		expect(findKeptPost(vault, sealed, later(31))).toBeUndefined();
		expect(findKeptPost(vaultOf(), sealed, at)).toBeUndefined();
	});

	it.each(['', 'x', 'A'.repeat(200)])('does not open what is not ours: "%s"', (text) => {
		expect(findKeptPost(vaultOf(), text, at)).toBeUndefined();
	});
});

it('what waits out an outage opens for hours, and nowhere else', () => {
	const vault = vaultOf();
	const sealed = sealPost(vault, typed(), 'outage', at);
	expect(findPost(vault, sealed, 'outage', later(11 * 60))).toEqual(typed());
	expect(findPost(vault, sealed, 'outage', later(13 * 60))).toBeUndefined();
	expect(findKeptPost(vault, sealed, at)).toBeUndefined();
	expect(findPost(vault, sealKeptPost(vault, typed(), at), 'outage', at)).toBeUndefined();
});
