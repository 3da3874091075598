import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepFiles } from '$lib/server/job/sweep-files';
import { pagesOf } from '$lib/server/repository/page';
import { randomStorageKey } from '$lib/server/storage/storage';
import { photographer } from '../support/photographer';
import { paperPhoto } from '../support/photos';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let someone: ReturnType<typeof photographer>;
beforeAll(async () => {
	desk = await openDesk();
	someone = photographer(desk, await paperPhoto());
});
afterAll(() => desk.end());

const fileOf = (key: string) =>
	join(desk.env.DATA_DIR, 'files', key.slice(0, 2), key.slice(2, 4), key);
const days = (count: number) => new Date(desk.now().getTime() - count * 86_400_000);
async function leftBehind(at: Date): Promise<string> {
	const key = randomStorageKey();
	await desk.storage.put(key, Buffer.from('sealed'));
	await utimes(fileOf(key), at, at);
	return key;
}
const isThere = async (key: string) => (await desk.storage.get(key)) !== undefined;

it('files that no row names go after a day; young ones and those of a photo stay', async () => {
	const draft = await someone.draft();
	await someone.taken(draft);
	const [page] = await pagesOf(desk.db, draft.caseId);
	const named = [page!.storageKey, page!.thumbnailKey];
	for (const key of named) await utimes(fileOf(key), days(400), days(400));
	const [old, young] = [await leftBehind(days(1.1)), await leftBehind(days(0.9))];
	expect(await sweepFiles(desk)).toBe(1);
	expect(await isThere(old)).toBe(false);
	expect(await Promise.all([young, ...named].map(isThere))).toEqual([true, true, true]);
	expect(await sweepFiles(desk)).toBe(0);
});

it('a storage full of strange files is left alone', async () => {
	const strange = await Promise.all([1, 2, 3].map(() => leftBehind(days(2))));
	expect(await sweepFiles(desk, () => 2)).toBe(0);
	expect(await Promise.all(strange.map(isThere))).toEqual([true, true, true]);
	expect(await sweepFiles(desk, () => 3)).toBe(3);
});
