import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginDraft, type BeginRequest } from '$lib/server/application/begin';
import { findDraft, saveDraft, type Draft } from '$lib/server/application/draft';
import { nextDraftPage, pageAfter } from '$lib/server/application/draft-way';
import { codeForOtherPhone, continueHere } from '$lib/server/application/move-draft';
import { residentScope } from '$lib/server/http/visitor';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
});
afterAll(() => desk.end());

type Who = BeginRequest['visitor'];
let network = 0;
const begin = (who: Who, also: Partial<BeginRequest> = {}) =>
	beginDraft(desk, {
		actionId: randomUUID(),
		program: 'pos-ketanmu',
		services: ['ktp-hilang'],
		answers: { 'untuk-siapa': 'diri-sendiri' },
		visitor: who,
		address: `192.0.2.${network++}`,
		...also
	});
const begun = async (who: Who, also: Partial<BeginRequest> = {}) => {
	const made = await begin(who, also);
	if (!made.ok) throw new Error(made.issue.code);
	return made.value;
};
const draftOf = (who: Who, id: string) => findDraft(desk, residentScope(who, desk.now()), id);
const getDraft = async (who: Who, id: string): Promise<Draft> => {
	const draft = await draftOf(who, id);
	if (!draft) throw new Error('no such draft');
	return draft;
};

describe('the first answer of an application', () => {
	it('makes a device with its cookie, and on the same device none again', async () => {
		const first = await begun({});
		expect(first.cookie?.value).toBeTruthy();
		const second = await begun({ device: first.device });
		expect(second.cookie).toBeUndefined();
		expect(await draftOf({ device: first.device }, second.caseId)).toBeDefined();
	});

	it('sent twice before a cookie came back is one draft, which the later cookie opens', async () => {
		const actionId = randomUUID();
		const first = await begun({}, { actionId });
		const second = await begun({}, { actionId, answers: { 'untuk-siapa': 'orang-lain' } });
		expect(second.caseId).toBe(first.caseId);
		const draft = await getDraft({ device: second.device }, second.caseId);
		expect(draft.answers).toEqual({ 'untuk-siapa': 'orang-lain' });
	});

	it('sent again from a page that stayed open opens nothing of what was begun there', async () => {
		const actionId = randomUUID();
		const first = await begun({}, { actionId });
		desk.clock.set('2026-11-24T01:05:00.000Z');
		const later = await begun({}, { actionId });
		desk.clock.set('2026-11-24T01:00:00.000Z');
		expect(later.caseId).not.toBe(first.caseId);
		expect(await draftOf({ device: later.device }, first.caseId)).toBeUndefined();
		expect(await draftOf({ device: later.device }, later.caseId)).toBeDefined();
	});

	it('belongs to the account that is signed in, and to no device', async () => {
		const resident = { account: randomUUID(), proven: true, borrowed: false };
		const device = (await begun({})).device;
		const { caseId, cookie } = await begun({ device, resident });
		expect(cookie).toBeUndefined();
		expect(await draftOf({ resident }, caseId)).toBeDefined();
		expect(await draftOf({ device }, caseId)).toBeUndefined();
	});

	it('is opened by a session that was let into one other case only', async () => {
		const resident = {
			account: randomUUID(),
			proven: false,
			borrowed: false,
			onlyCase: randomUUID()
		};
		const { caseId, device } = await begun({ resident });
		expect(await draftOf({ device, resident }, caseId)).toBeDefined();
	});

	it('ends at five drafts of a device, and at the ceiling of an address', async () => {
		const { device } = await begun({});
		for (let n = 0; n < 4; n++) await begun({ device });
		expect(await begin({ device })).toMatchObject({ issue: { code: 'too-many-drafts' } });

		const { settings } = await desk.officeNow();
		const address = '198.51.100.7';
		const take = () =>
			desk.auth.limits.takeDraft(address, {
				perAddress: settings['drafts-per-address'],
				perSite: settings['drafts-per-site']
			});
		for (let n = 0; n < settings['drafts-per-address']; n++) await take();
		expect(await begin({}, { address })).toMatchObject({ issue: { code: 'draft-ceiling' } });
	});
});

describe('the way of a draft', () => {
	it('leads from the first gap to the check, and shows what may stay empty once', async () => {
		const { caseId, device } = await begun({});
		const who = { device };
		const scope = residentScope(who, desk.now());
		const at = `/permohonan/${caseId}`;
		const next = async () => nextDraftPage(await getDraft(who, caseId));
		expect(await next()).toBe(`${at}/kebutuhan?tanya=ktp-cetak`);
		await saveDraft(desk, scope, caseId, { answers: { 'ktp-cetak': 'tempat-lain' } });
		expect(await next()).toBe(`${at}/kebutuhan?tanya=akhir`);
		await saveDraft(desk, scope, caseId, { answers: { 'ktp-cetak': 'di-sini' } });
		expect(await next()).toBe(`${at}/data?orang=pelapor`);

		const { order } = await getDraft(who, caseId);
		const value = (key: string) =>
			key.startsWith('nama')
				? 'Contoh Rekaan'
				: key.startsWith('nik')
					? '3516995205900001'
					: '3516990101200007';
		const answers = Object.fromEntries(order.facts.map(({ key }) => [key, value(key)]));
		await saveDraft(desk, scope, caseId, { answers });
		expect(await next()).toBe(`${at}/berkas`);
		const draft = await getDraft(who, caseId);
		expect(pageAfter(draft, 'data', false)).toBe(`${at}/berkas`);
		expect(pageAfter(draft, 'berkas', false)).toBe(`${at}/antar`);
		expect(pageAfter(draft, 'data', true)).toBe(`${at}/periksa`);
	});
});

describe('"Lanjutkan di HP lain"', () => {
	const typeIn = (typed: string, who: Who = {}) =>
		continueHere(desk, { typed, who, address: `203.0.113.${network++}` });

	it('moves the draft to the phone that types the code, once', async () => {
		const { caseId, device } = await begun({});
		const code = await codeForOtherPhone(desk, caseId, { device });
		const there = await typeIn(code);
		expect(there.took).toEqual({ ok: true, value: { caseId } });
		expect(there.cookie).toBeDefined();
		expect(await draftOf({ device }, caseId)).toBeUndefined();
		expect((await typeIn(code)).took.ok).toBe(false);
	});

	it('leaves it with the account that holds it', async () => {
		const resident = { account: randomUUID(), proven: true, borrowed: false };
		const { caseId } = await begun({ resident });
		const other = (await begun({})).device;
		const code = await codeForOtherPhone(desk, caseId, { resident });
		await typeIn(code, { device: other });
		expect(await draftOf({ resident }, caseId)).toBeDefined();
		expect(await draftOf({ device: other }, caseId)).toBeDefined();
	});

	it('answers a wrong code alike, whether or not it exists, and counts the tries', async () => {
		const device = (await begun({})).device;
		const codes: string[] = [];
		for (let n = 0; n < 6; n++) {
			const { took } = await typeIn('AAAA-AAAA', { device });
			codes.push(took.ok ? 'taken' : took.issue.code);
		}
		expect(codes).toEqual([...Array<string>(5).fill('transfer-wrong'), 'transfer-slow']);
	});
});
