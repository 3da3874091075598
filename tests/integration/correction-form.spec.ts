import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { m } from '$lib/text/paraglide/messages';
import { readCorrection } from '../../src/routes/(resident)/permohonan/[id]/perbaiki/correction-form.server';
import { correctionView } from '../../src/routes/(resident)/permohonan/[id]/perbaiki/correction-view.server';
import { openLiveCase, type LiveCase } from '../support/live-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let live: LiveCase;
/** The keys of the named answers: an address and a name. */
let address: string;
let name: string;
beforeAll(async () => {
	desk = await openDesk();
}, 60_000);
afterAll(() => desk.end());
beforeEach(async () => {
	live = await openLiveCase(desk, { services: ['pindah-keluar'] });
	const { order } = await live.file();
	const keyOf = (id: string) => order.facts.find(({ question }) => question === id)?.key as string;
	address = keyOf('alamat-tujuan');
	name = keyOf('nama');
	await live.does(live.operator, { type: 'claim', staff: live.operator.id as string });
	await live.does(live.operator, {
		type: 'ask-correction',
		items: [address, name].map((answer) => ({ answer, reason: 'unclear-answer' }))
	});
});

/** The form as a browser sends it, with what was typed in some of its fields. */
async function sent(typed: Record<string, string>, meant: string[] = []) {
	const form = new FormData();
	for (const key of [address, name]) form.append('jawaban', key);
	for (const key of meant) form.append('tetap', key);
	for (const [field, value] of Object.entries(typed)) form.append(field, value);
	return readCorrection(desk, await live.file(), form, 'id');
}

const village = async () => {
	const [kecamatan] = (await desk.officeNow()).office.kecamatan;
	return { kecamatan: kecamatan?.code as string, village: kecamatan?.villages[0]?.code as string };
};

describe('the form of a correction', () => {
	it('is shown again with every part of an address when only its desa is forgotten', async () => {
		const { kecamatan } = await village();
		const parts = { rt: '3', rw: '4', street: 'Jalan Baru 5' };
		const written = Object.entries({ ...parts, kecamatan, shown: kecamatan });
		const { halt } = await sent(
			Object.fromEntries(written.map(([part, words]) => [`${address}-${part}`, words]))
		);
		expect(halt?.issues.map(({ field }) => field)).toEqual([`${address}-village`]);
		const view = halt?.again.find((one) => one.name === address)?.address;
		expect(view?.written).toMatchObject({ ...parts, kecamatan });
		expect(view?.issues['village']).toBeTruthy();
	});

	it('answers the next step of an address though another answer is still blank', async () => {
		const { kecamatan } = await village();
		const { halt } = await sent({ [`${address}-kecamatan`]: kecamatan, [name]: '' }, [name]);
		expect(halt).toMatchObject({ issues: [], same: [name] });
		const view = halt?.again.find((one) => one.name === address)?.address;
		expect(view?.written.kecamatan).toBe(kecamatan);
		expect(view?.villages).not.toHaveLength(0);
	});

	it('goes on with what is there when an address was left blank', async () => {
		const { halt, answers } = await sent({ [name]: 'Sari Rekaan Baru' });
		expect(halt).toBeUndefined();
		expect(answers).toEqual({ [name]: 'Sari Rekaan Baru' });
	});

	it('takes an answer as it was only when it is meant, and a fault beside it forgets nothing', async () => {
		const before = (await live.file()).answers[name] as string;
		expect(await sent({ [name]: before })).toMatchObject({ answers: {}, unchanged: [name] });
		expect(await sent({ [name]: before }, [name])).toMatchObject({
			answers: { [name]: before },
			unchanged: []
		});
		const faulty = { [name]: before, [`${address}-postal`]: '9' };
		expect((await sent(faulty, [name])).halt?.same).toEqual([name]);
	});

	it('says at an answer that came once more as it was why it is still asked', async () => {
		const file = await live.file();
		const { items } = await correctionView(desk, file, 'id', [name, address]);
		const shown = items.flatMap((item) => ('question' in item ? item.question : []));
		expect(shown.find((one) => one.name === name)?.error).toBe(m.fix_same());
		const { address: parts } = shown.find((one) => one.name === address) ?? {};
		expect(parts?.issues).toEqual({ kecamatan: m.fix_same() });
		const untold = (await correctionView(desk, file, 'id')).items;
		expect(JSON.stringify(untold)).not.toContain(m.fix_same());
	});
});
