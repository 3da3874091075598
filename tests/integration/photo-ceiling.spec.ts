import { afterAll, beforeAll, expect, it } from 'vitest';
import { photographer } from '../support/photographer';
import * as photos from '../support/photos';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
});
afterAll(() => desk.end());

it('photos have a ceiling for an address without an account, and none with one', async () => {
	const { draft, send } = photographer(desk, await photos.paperPhoto());
	const narrow = {
		...desk,
		officeNow: async () => {
			const now = await desk.officeNow();
			return { ...now, settings: { ...now.settings, 'draft-megabytes-per-address': 0.1 } };
		}
	};
	const bytes = await photos.paperPhoto({ title: 'BUKU NIKAH CONTOH' });
	const mine = await draft();
	await send({ ...mine, address: '192.0.2.77' }, narrow);
	expect(await send({ ...mine, address: '192.0.2.77', bytes }, narrow)).toMatchObject({
		issue: { code: 'photo-ceiling', retryAfterSeconds: expect.any(Number) as number }
	});
	expect(await send({ ...mine, bytes }, narrow)).toMatchObject({ ok: true });
});
