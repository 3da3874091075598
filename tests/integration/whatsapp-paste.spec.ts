import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeAct, staffActor } from '$lib/server/application/office-act';
import { findOfficeCase } from '$lib/server/application/office-case';
import type { StaffMember } from '$lib/server/auth/session';
import { findCase } from '$lib/server/repository/application';
import { insertWords } from '$lib/server/repository/words';
import { listMessages } from '$lib/server/repository/whatsapp-message';
import { receiveMessage } from '$lib/server/whatsapp/receive-message';
import { makeOfficer } from '../support/office-case';
import { must, operator, sendCase } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let rani: StaffMember;
beforeAll(async () => {
	desk = await openDesk();
	rani = await makeOfficer(desk, 'rani');
});
afterAll(() => desk.end());

const rowOf = (id: string) => findCase(desk.db, { kind: 'office' }, id);

async function waiting() {
	const { office } = await desk.officeNow();
	const { id, account } = await sendCase(desk, randomUUID(), 'general', office.prefix);
	return { id, account, code: (await rowOf(id))!.code! };
}

/** As the page of the console takes it: one id per form. */
const paste = (text: string, form: string = randomUUID()) =>
	receiveMessage(
		desk,
		{ id: `paste ${form}`, text },
		{ actor: staffActor(rani), via: 'paste', source: 'paste' }
	);
const lastEvent = async (code: string) => (await findOfficeCase(desk, code))!.events.at(-1);

describe("a text pasted from the office's WhatsApp", () => {
	it('with the code confirms the case, in the name of who pasted it, and proves no number', async () => {
		const { id, code } = await waiting();
		const text = `Selamat pagi, kode saya ${code.toLowerCase()}, terima kasih`;
		expect(await paste(text)).toEqual([{ code, outcome: 'confirmed' }]);
		expect((await rowOf(id))?.status).toBe('queued');
		expect(await lastEvent(code)).toMatchObject({
			type: 'confirmed',
			actor: { kind: 'operator', id: rani.id },
			via: 'paste'
		});
		expect((await findOfficeCase(desk, code))!.application.numberProven).toBe(false);
		const [kept] = await listMessages(desk.db, desk.vault, 1);
		expect(kept).toMatchObject({ text, source: 'paste', outcome: 'confirmed', code });
	});

	it('without a code, or with one that nobody has, touches nothing and is kept with what it lacked', async () => {
		const { id } = await waiting();
		const { office } = await desk.officeNow();
		desk.clock.set('2026-11-24T01:10:00.000Z');
		expect(await paste('Kapan dokumen saya jadi?')).toEqual([{ outcome: 'no-code' }]);
		desk.clock.set('2026-11-24T01:11:00.000Z');
		expect(await paste(`${office.prefix}-8H2P-5RWX`)).toMatchObject([{ outcome: 'no-case' }]);
		expect((await rowOf(id))?.status).toBe('awaiting-confirmation');
		const kept = await listMessages(desk.db, desk.vault, 2);
		expect(kept.map(({ outcome }) => outcome)).toEqual(['no-case', 'no-code']);
	});

	it('with the code of a case that is further on changes nothing there', async () => {
		const { id, code } = await waiting();
		await must(desk, id, { kind: 'whatsapp' }, { type: 'confirm' });
		await must(desk, id, operator, { type: 'claim', staff: operator.id! });
		const { version } = (await rowOf(id))!;
		expect(await paste(code)).toEqual([{ code, outcome: 'known' }]);
		expect(await rowOf(id)).toMatchObject({ status: 'in-review', version });
	});

	it('with the code of a case that was withdrawn does not bring it back', async () => {
		const { id, account, code } = await waiting();
		await must(desk, id, { kind: 'resident', id: account }, { type: 'cancel' });
		expect(await paste(code)).toEqual([{ code, outcome: 'known' }]);
		expect((await rowOf(id))?.status).toBe('cancelled');
	});

	it('pasted twice, in one form or in two, confirms once', async () => {
		const { id, code } = await waiting();
		const form = randomUUID();
		const both = await Promise.all([paste(code, form), paste(code, form)]);
		expect(both.flat().filter(({ outcome }) => outcome !== 'confirmed')).toEqual([]);
		expect(await paste(code, form)).toEqual([]);
		expect(await paste(code)).toEqual([{ code, outcome: 'known' }]);
		const { events } = (await findOfficeCase(desk, code))!;
		expect(events.filter(({ type }) => type === 'confirmed')).toHaveLength(1);
		expect((await rowOf(id))?.status).toBe('queued');
	});
});

describe('a call or a visit', () => {
	it.each(['call', 'counter'] as const)('by %s confirms, with who and how, sealed', async (via) => {
		const { id, code } = await waiting();
		const [reference, actionId] = [randomUUID(), randomUUID()];
		const text = 'Siti Contoh sendiri, menyebut tanggal lahir anaknya';
		const confirm = () =>
			officeAct(
				desk,
				{
					...{ caseId: id, actionId, staff: rani, via },
					also: (tx, seal) => {
						const at = desk.now().toISOString();
						const words = { id: reference, kind: 'reference', text, at } as const;
						return insertWords(tx, seal, id, { ...words, actor: staffActor(rani) });
					}
				},
				{ type: 'confirm', reference }
			);
		expect(await confirm()).toMatchObject({ ok: true, value: { status: 'queued' } });
		expect(await confirm()).toMatchObject({ ok: true, value: { status: 'queued' } });
		const found = (await findOfficeCase(desk, code))!;
		expect(found.events.at(-1)).toMatchObject({
			...{ type: 'confirmed', via, data: { reference } },
			actor: { kind: 'operator', id: rani.id }
		});
		expect(found.words).toMatchObject([{ id: reference, text }]);
		expect(JSON.stringify(found.events)).not.toContain('Siti');
	});
});
