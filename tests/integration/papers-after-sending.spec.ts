import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCode } from '$lib/domain/application/code';
import { readPage, removePage } from '$lib/server/application/page';
import { findPapers } from '$lib/server/application/papers';
import * as applications from '$lib/server/repository/application';
import type { Scope } from '$lib/server/repository/scope';
import { book, photographer } from '../support/photographer';
import * as photos from '../support/photos';
import { must, operator } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let sharp: Buffer;
let other: Buffer;
let third: Buffer;
let { draft, taken, refusalOf, pagesIn, stored } = {} as ReturnType<typeof photographer>;
beforeAll(async () => {
	desk = await openDesk();
	[sharp, other, third] = await Promise.all([
		photos.paperPhoto(),
		photos.paperPhoto({ title: 'BUKU NIKAH CONTOH' }),
		photos.paperPhoto({ title: 'HALAMAN KETIGA' })
	]);
	({ draft, taken, refusalOf, pagesIn, stored } = photographer(desk, sharp));
});
afterAll(() => desk.end());

describe('after sending', () => {
	/** Sent with a photo in the book and one in the KK; the book is asked again. */
	async function asked() {
		const mine = await draft('account');
		const first = await taken(mine);
		await taken({ ...mine, slot: 'kk:keluarga', bytes: other });
		const found = await findPapers(desk, mine.scope, mine.caseId);
		await applications.saveOrder(desk.db, mine.caseId, found!.order);
		const [account] = (mine.scope as Extract<Scope, { kind: 'holders' }>).holders;
		const resident = { kind: 'resident', id: account!.id } as const;
		await must(desk, mine.caseId, resident, {
			type: 'send',
			code: makeCode('TES', randomBytes(7)),
			lane: 'general',
			way: 'pickup',
			outputs: [{ id: 'akta:anak-1', kind: 'akta', person: 'anak-1', medium: 'pdf' }],
			confirmation: 'awaited'
		});
		await must(desk, mine.caseId, operator, { type: 'confirm' });
		expect(await refusalOf({ ...mine, bytes: third })).toBe('slot-closed');
		expect(await removePage(desk, { ...mine, page: first.page })).toMatchObject({
			issue: 'slot-closed'
		});
		await must(desk, mine.caseId, operator, { type: 'claim', staff: operator.id! });
		desk.clock.set(new Date(desk.now().getTime() + 60_000).toISOString());
		const items = [{ slot: book, reason: 'blurred' }];
		await must(desk, mine.caseId, operator, { type: 'ask-correction', items });
		desk.clock.set(new Date(desk.now().getTime() + 60_000).toISOString());
		return { mine, first };
	}

	it('only the paper that is asked again is open, empty and with the reason', async () => {
		const { mine } = await asked();
		const found = await findPapers(desk, mine.scope, mine.caseId);
		const open = found?.papers.filter((paper) => paper.open);
		expect(open?.map(({ paper, reason, pages }) => [paper.slot, reason, pages.length])).toEqual([
			[book, 'blurred', 0]
		]);
		expect(await pagesIn(mine, 'kk:keluarga')).toHaveLength(1);
		expect(await refusalOf({ ...mine, slot: 'kk:keluarga', bytes: third })).toBe('slot-closed');
	});

	it('the refused photo may be sent again, and every version is kept', async () => {
		const { mine, first } = await asked();
		const before = (await stored()).length;
		const again = await taken(mine);
		expect(again.page).not.toBe(first.page);
		const better = await taken({ ...mine, bytes: third, replaces: again.page });
		expect((await pagesIn(mine)).map(({ id }) => id)).toEqual([better.page]);
		expect((await stored()).length).toBe(before + 4);
		for (const { page } of [first, again, better])
			expect(await readPage(desk, { ...mine, page }, 'photo', operator)).toBeDefined();
	});
});
