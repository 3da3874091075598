import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { ask } from '../support/door-client';
import { demoSignIns, nowhere, origin, signedIn } from '../support/door-requests';
import { draftByForm } from '../support/draft-by-form';
import * as photos from '../support/photos';
import { digestOf, putPhoto, type Put } from '../support/put-photo';
import { sqlOfApp } from '../support/sql-of-app';

let photo: Buffer;
let sql: Sql;
test.beforeAll(async () => {
	photo = await photos.paperPhoto();
	sql = sqlOfApp();
});
test.afterAll(() => sql.end());

async function draft() {
	const { id, cookie } = await draftByForm(origin());
	return { id, cookie: `${cookie.name}=${cookie.value}`, bytes: photo };
}
const put = (wish: Put) => putPhoto(origin(), wish);
const pagesOf = (id: string) => sql`select id from pages where case_id = ${id}`;
/** At least as long as asked, a photo at its beginning. */
const padded = (size: number) => Buffer.concat([photo, Buffer.alloc(size - photo.length)]);

test('is told what it sent, once, however often it comes', async () => {
	const mine = { ...(await draft()), key: randomUUID() };
	const first = await put(mine);
	expect(first.status).toBe(201);
	expect(Object.keys(first.body).sort()).toEqual(['digest', 'flags', 'page', 'receivedAt']);
	expect(first.body.digest).toBe(digestOf(photo));
	for (const key of [mine.key, randomUUID()]) {
		const again = await put({ ...mine, key });
		expect([again.status, again.body]).toEqual([200, first.body]);
	}
	expect(await pagesOf(mine.id)).toHaveLength(1);

	const form = { halaman: first.body.page ?? '' };
	const path = `/permohonan/${mine.id}/berkas/buku-nikah:keluarga?/hapus`;
	expect((await ask(origin(), path, { form, cookie: mine.cookie })).status).toBe(303);
	expect(await pagesOf(mine.id)).toHaveLength(0);
	const replayed = await put(mine);
	expect([replayed.status, replayed.body]).toEqual([200, first.body]);
	expect(await pagesOf(mine.id)).toHaveLength(0);
	const anew = await put({ ...mine, key: randomUUID() });
	expect(anew.status).toBe(201);
	expect(anew.body.page).not.toBe(first.body.page);
});

test('is taken with 40 MB, in parts of unknown number too', async () => {
	const mine = await draft();
	expect((await put({ ...mine, bytes: padded(40_000_000) })).status).toBe(201);
	const other = await put({ ...mine, slot: 'kk:keluarga', chunked: true });
	expect([200, 201, 404]).toContain(other.status);
});

test('is refused above 60 MB, however it says so', async () => {
	const mine = await draft();
	const said = await put({ ...mine, bytes: padded(64_000_000) });
	const unsaid = await put({ ...mine, bytes: padded(64_000_000), chunked: true });
	const much = await put({ ...mine, bytes: padded(80_000_000) });
	for (const { status, body } of [said, unsaid, much]) {
		expect([status, body.code]).toEqual([413, 'photo-too-many-bytes']);
		expect(body.message).toMatch(/60 MB/);
	}
	expect(await pagesOf(mine.id)).toHaveLength(0);
});

test('is refused with what to do when it is no photo, or would be too large to open', async () => {
	const mine = await draft();
	const jpg = { 'content-type': 'image/jpeg' };
	const wrong: [Buffer, number, string][] = [
		[photos.textNamedJpg(), 415, 'photo-not-a-photo'],
		[photos.svgPhoto(), 415, 'photo-not-a-photo'],
		[photos.truncatedPhoto(photo), 415, 'photo-truncated'],
		[photos.pngClaiming(20_000, 20_000), 413, 'photo-too-many-pixels'],
		[photos.jpegClaiming(photo, 20_000, 20_000), 413, 'photo-too-many-pixels'],
		[photos.oneBitBomb(20_000, 20_000), 413, 'photo-too-many-pixels']
	];
	for (const [bytes, status, code] of wrong) {
		const refused = await put({ ...mine, bytes, headers: jpg });
		expect([refused.status, refused.body.code]).toEqual([status, code]);
		expect(refused.body.message).toMatch(/^\p{Lu}.*\. .*\.$/u);
	}
	const differs = await put({ ...mine, digest: digestOf(Buffer.from('other')) });
	expect([differs.status, differs.body.code]).toEqual([409, 'digest-differs']);
	expect(await pagesOf(mine.id)).toHaveLength(0);
});

test("is answered as for what does not exist in somebody else's draft", async () => {
	const [mine, theirs] = [await draft(), await draft()];
	const answers = await Promise.all([theirs.id, nowhere.id, 'x'].map((id) => put({ ...mine, id })));
	for (const { status, body } of answers) expect([status, body]).toEqual([404, answers[1]?.body]);
	expect(answers[1]?.body.code).toBe('not-found');
	expect(await pagesOf(theirs.id)).toHaveLength(0);
});

test('is refused where the paper is closed: after sending, and beside what a correction names', async () => {
	const { resident } = demoSignIns();
	const as = { siapa: resident.phone, pin: resident.pin, hp: 'sendiri' };
	const cookie = await signedIn('/masuk?/masuk', as);
	const slots = async (status: string) =>
		sql`select p.case_id as id, p.slot from papers p join cases c on c.id = p.case_id
			join access a on a.case_id = c.id and a.holder_kind = 'account'
			join accounts h on h.id = a.holder_id and h.demo
			where c.status = ${status}`;
	// No photo: an open paper says so, and nothing of the demo is changed.
	const bytes = photos.textNamedJpg();
	const said = async (status: string) => {
		const found = (await slots(status)) as unknown as { id: string; slot: string }[];
		const answers = await Promise.all(found.map((at) => put({ ...at, cookie, bytes })));
		return answers.map((answer) => `${answer.status} ${answer.body.code}`);
	};
	const sent = await said('queued');
	expect([...new Set(sent)]).toEqual(['423 slot-closed']);
	const correction = await said('needs-correction');
	expect([...new Set(correction)].sort()).toEqual(['415 photo-not-a-photo', '423 slot-closed']);
});
