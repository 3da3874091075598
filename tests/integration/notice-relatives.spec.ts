import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendNotice } from '$lib/server/notify/send-notice';
import { createFakePush } from '$lib/server/push/fake-push';
import { noticesOf } from '$lib/server/repository/notice';
import { follow, listen } from '../support/listener';
import { journey, resident } from '../support/journey';
import { must, operator, sendCase } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let sql: Sql;
beforeAll(async () => {
	desk = await openDesk();
	sql = postgres(desk.env.DATABASE_OWNER_URL!, { max: 1 });
});
afterAll(async () => {
	await sql.end();
	await desk.end();
});

const sendAll = async (caseId: string) => {
	const push = createFakePush();
	for (const { id } of await noticesOf(desk.db, caseId)) await sendNotice({ ...desk, push }, id);
	return push.arrived;
};

describe('relatives', () => {
	it('hear what their link shows, led to it by the link alone', async () => {
		const { id, account } = await sendCase(desk);
		const [stage, delivery] = [await follow(desk, id, 'stage'), await follow(desk, id, 'delivery')];
		for (const [actor, action] of journey(account).slice(0, -1))
			await must(desk, id, actor, action);
		const stageEnd = await listen(desk, stage.holder);
		const deliveryEnd = await listen(desk, delivery.holder);
		await must(desk, id, ...journey(account).at(-1)!);
		const told = new Map((await sendAll(id)).map((one) => [one.endpoint, one.payload]));
		expect(told.get(stageEnd)).toMatchObject({
			body: 'Hasil permohonan sudah siap.',
			url: `/keluarga/i/${stage.link}`
		});
		expect(told.get(deliveryEnd)).toMatchObject({
			body: 'Hasil permohonan siap diambil.',
			url: `/keluarga/i/${delivery.link}`
		});
	});

	it('hear nothing of an answer, nor anything once their link is revoked', async () => {
		const { id, account } = await sendCase(desk);
		const relative = await follow(desk, id, 'delivery');
		await listen(desk, relative.holder);
		const message = randomUUID();
		await must(desk, id, resident(account), { type: 'ask', message });
		await must(desk, id, operator, { type: 'answer', message });
		expect(await noticesOf(desk.db, id)).toEqual([]);
		await must(desk, id, operator, { type: 'confirm' });
		await sql`update links set ended_at = now() where id = ${relative.link}`;
		await must(desk, id, operator, { type: 'claim', staff: operator.id! });
		// One was waiting when the link ended: it is not sent any more.
		expect((await noticesOf(desk.db, id)).map(({ code }) => code)).toEqual(['queued']);
		expect(await sendAll(id)).toEqual([]);
	});
});

describe('a browser in which somebody has only sent a case', () => {
	it('hears of this case, and of no other of the account', async () => {
		const sent = await sendCase(desk);
		const other = await sendCase(desk, sent.account);
		const holder = { kind: 'account', id: sent.account, onlyCase: sent.id } as const;
		const endpoint = 'https://push.test/only-this-case';
		await listen(desk, holder, { endpoint });
		for (const { id } of [sent, other]) await must(desk, id, operator, { type: 'confirm' });
		expect((await sendAll(sent.id)).map((one) => one.endpoint)).toEqual([endpoint]);
		expect(await sendAll(other.id)).toEqual([]);
	});
});
