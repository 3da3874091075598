import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { movePage, readPage, removePage } from '$lib/server/application/page';
import { findPapers, isDone } from '$lib/server/application/papers';
import { receiveForm } from '$lib/server/application/receive-form';
import { digestOf } from '$lib/server/photo/digest';
import { StorageFull } from '$lib/server/storage/storage-error';
import { book, photographer } from '../support/photographer';
import * as photos from '../support/photos';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let sharp: Buffer;
let other: Buffer;
let third: Buffer;
let { scopeOf, draft, send, taken, refusalOf, pagesIn, digestsIn, stored } = {} as ReturnType<
	typeof photographer
>;
beforeAll(async () => {
	desk = await openDesk();
	[sharp, other, third] = await Promise.all([
		photos.paperPhoto(),
		photos.paperPhoto({ title: 'BUKU NIKAH CONTOH' }),
		photos.paperPhoto({ title: 'HALAMAN KETIGA' })
	]);
	({ scopeOf, draft, send, taken, refusalOf, pagesIn, digestsIn, stored } = photographer(
		desk,
		sharp
	));
});
afterAll(() => desk.end());

describe('a photographed page', () => {
	it('is receipted once, and once more for every repeat', async () => {
		const mine = await draft();
		const actionId = randomUUID();
		const first = await taken({ ...mine, actionId, digest: digestOf(sharp) });
		expect(first).toMatchObject({ digest: digestOf(sharp), first: true, flags: [] });
		expect(await taken({ ...mine, actionId })).toEqual({ ...first, first: false });
		expect(await taken(mine)).toEqual({ ...first, first: false });
		expect(await pagesIn(mine)).toHaveLength(1);
	});

	it('is one page when ten phones send it at the same moment, and no file is left over', async () => {
		const mine = await draft();
		const before = (await stored()).length;
		const actionId = randomUUID();
		const all = await Promise.all(
			Array.from({ length: 10 }, (_, n) => taken({ ...mine, ...(n % 2 && { actionId }) }))
		);
		expect(all.filter(({ first }) => first)).toHaveLength(1);
		expect(new Set(all.map(({ page }) => page)).size).toBe(1);
		expect(await pagesIn(mine)).toHaveLength(1);
		expect((await stored()).length - before).toBe(2);
	});

	it('stays away when its old message comes again after it was deleted', async () => {
		const mine = await draft();
		const actionId = randomUUID();
		const first = await taken({ ...mine, actionId });
		const before = (await stored()).length;
		expect(await removePage(desk, { ...mine, page: first.page })).toMatchObject({ ok: true });
		expect((await stored()).length).toBe(before - 2);
		expect(await taken({ ...mine, actionId })).toEqual({ ...first, first: false });
		expect(await pagesIn(mine)).toHaveLength(0);
		const again = await taken(mine);
		expect(again.first).toBe(true);
		expect(again.page).not.toBe(first.page);
	});

	it('is refused when its bytes are not those it was sent as', async () => {
		const mine = await draft();
		expect(await refusalOf({ ...mine, digest: digestOf(other) })).toBe('digest-differs');
		expect(await pagesIn(mine)).toHaveLength(0);
	});

	it('is refused when it is no whole photo', async () => {
		const mine = await draft();
		expect(await refusalOf({ ...mine, bytes: photos.textNamedJpg() })).toBe('photo-not-a-photo');
		expect(await refusalOf({ ...mine, bytes: photos.truncatedPhoto(sharp) })).toBe(
			'photo-truncated'
		);
	});

	it('is nothing for a stranger, and neither is its case', async () => {
		const mine = await draft();
		const { page } = await taken(mine);
		const stranger = { caseId: mine.caseId, scope: scopeOf(randomUUID()) };
		expect(await refusalOf(stranger)).toBe('not-found');
		expect(await findPapers(desk, stranger.scope, mine.caseId)).toBeUndefined();
		expect(await removePage(desk, { ...stranger, page })).toMatchObject({ issue: 'not-found' });
		expect(await movePage(desk, { ...stranger, page }, 0)).toMatchObject({ issue: 'not-found' });
		expect(
			await readPage(desk, { ...stranger, page }, 'photo', { kind: 'device' })
		).toBeUndefined();
		const own = await draft();
		expect(await readPage(desk, { ...own, page }, 'photo', { kind: 'device' })).toBeUndefined();
		// Not in that case, so it is as if it had been taken out of it before.
		await removePage(desk, { ...own, page });
		expect(await pagesIn(mine)).toHaveLength(1);
	});

	it('has no slot outside the order', async () => {
		const mine = await draft();
		for (const slot of ['paspor:anak-1', 'buku-nikah', 'buku-nikah:ibu', ''])
			expect(await refusalOf({ ...mine, slot })).toBe('not-found');
	});

	it('lies on disk sealed, and every look at it is written down', async () => {
		const mine = await draft();
		const { page } = await taken(mine);
		const [row] = await pagesIn(mine);
		const files = await stored();
		const sealed = await Promise.all(
			[row!.storageKey, row!.thumbnailKey].map((key) =>
				readFile(
					join(
						desk.env.DATA_DIR,
						'files',
						files.find((name) => name.endsWith(key))!
					)
				)
			)
		);
		for (const bytes of sealed) {
			expect(bytes.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
			expect(bytes.includes('JFIF')).toBe(false);
		}
		const actor = { kind: 'device', id: randomUUID() } as const;
		const photo = await readPage(desk, { ...mine, page }, 'photo', actor);
		expect(photo?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
		await readPage(desk, { ...mine, page }, 'thumbnail', actor);
		const sql = postgres(desk.env.DATABASE_URL, { max: 1 });
		const reads =
			await sql`select what, target from reads where actor_id = ${actor.id} order by at`;
		await sql.end();
		expect(reads.map(({ what, target }) => ({ what, target }))).toEqual([
			{ what: 'photo', target: page },
			{ what: 'thumbnail', target: page }
		]);
	});
});

describe('the pages of a paper', () => {
	it('stand where they were sent to and where they are moved to', async () => {
		const mine = await draft();
		const [a, b, c] = [digestOf(sharp), digestOf(other), digestOf(third)];
		await taken(mine);
		await taken({ ...mine, bytes: other });
		const last = await taken({ ...mine, bytes: third, after: a });
		expect(await digestsIn(mine)).toEqual([a, c, b]);
		await movePage(desk, { ...mine, page: last.page }, 0);
		await movePage(desk, { ...mine, page: last.page }, 0);
		expect(await digestsIn(mine)).toEqual([c, a, b]);
		await movePage(desk, { ...mine, page: last.page }, 9);
		expect(await digestsIn(mine)).toEqual([c, a, b]);
	});

	it('are replaced in one step, bytes and key of the old one gone', async () => {
		const mine = await draft();
		const first = await taken(mine);
		await taken({ ...mine, bytes: third });
		const before = (await stored()).length;
		await taken({ ...mine, bytes: other, replaces: first.page });
		expect(await digestsIn(mine)).toEqual([digestOf(other), digestOf(third)]);
		expect((await stored()).length).toBe(before);
	});

	it('are no more than the paper has, unless one is replaced', async () => {
		const mine = await draft();
		const slot = 'surat-lahir:anak-1';
		const first = await taken({ ...mine, slot });
		await taken({ ...mine, slot, bytes: other });
		expect(await send({ ...mine, slot, bytes: third })).toMatchObject({
			issue: { code: 'slot-full', pages: 2 }
		});
		expect(await refusalOf({ ...mine, slot, bytes: third, replaces: first.page })).toBe('taken');
		const found = await findPapers(desk, mine.scope, mine.caseId);
		const done = found?.papers.filter(isDone).map(({ paper }) => paper.slot);
		expect(done).toEqual([slot]);
	});

	it('come by a form in the order chosen, and a second post of it adds nothing', async () => {
		const mine = await draft();
		const form = {
			...mine,
			slot: book,
			actionId: randomUUID(),
			files: [
				new File([new Uint8Array(sharp)], 'a.jpg'),
				new File([new Uint8Array(photos.textNamedJpg())], 'b.jpg'),
				new File([new Uint8Array(other)], 'c.jpg')
			]
		};
		const once = await receiveForm(desk, form);
		expect(once.received).toHaveLength(2);
		expect(once.refused).toEqual([{ name: 'b.jpg', issue: { code: 'photo-not-a-photo' } }]);
		await removePage(desk, { ...mine, page: once.received[0]!.page });
		expect((await receiveForm(desk, form)).received).toEqual(once.received);
		expect(await digestsIn(mine)).toEqual([digestOf(other)]);
	});

	it('keep their flag when they are dark, blurred or small', async () => {
		const mine = await draft();
		const dark = await photos.paperPhoto({ dark: true });
		expect(await taken({ ...mine, bytes: dark })).toMatchObject({ flags: ['dark'] });
		expect((await pagesIn(mine))[0]?.flags).toEqual(['dark']);
	});

	it('have a ceiling over the whole draft', async () => {
		const mine = await draft();
		const sql = postgres(desk.env.DATABASE_OWNER_URL ?? '', { max: 1 });
		await sql`update cases set page_count = 40 where id = ${mine.caseId}`;
		expect(await send(mine)).toMatchObject({
			issue: { code: 'draft-full', pages: 40, megabytes: 60 }
		});
		await sql`update cases set page_count = 0, stored_bytes = 60000000 where id = ${mine.caseId}`;
		expect(await refusalOf(mine)).toBe('draft-full');
		await sql.end();
	});

	it('are not taken when the disk is full, and the draft goes on', async () => {
		const mine = await draft();
		await taken(mine);
		const full = {
			...desk,
			storage: {
				...desk.storage,
				put: async () => {
					throw new StorageFull('the storage is full');
				}
			}
		};
		await expect(send({ ...mine, bytes: other }, full)).rejects.toBeInstanceOf(StorageFull);
		expect(await digestsIn(mine)).toEqual([digestOf(sharp)]);
		expect((await taken({ ...mine, bytes: other })).first).toBe(true);
	});
});
