import { describe, expect, test } from 'vitest';
import type { OrderOutput } from '$lib/domain/program/order';
import { deliveries, type DeliverySettings } from './ways';

const output = (kind: string, medium: OrderOutput['medium']): OrderOutput => ({
	id: `${kind}:pelapor`,
	kind,
	person: 'pelapor',
	label: { id: kind },
	medium,
	rank: 1
});
const pdfs = { outputs: [output('kk-baru', 'pdf')] };
const cards = { outputs: [output('kk-baru', 'pdf'), output('ktp-el-baru', 'card')] };
const general = { ways: ['courier', 'pickup', 'pdf'] as const };
const settings: DeliverySettings = {
	couriers: [
		{ id: 'pos', fees: { dalam: 20_000 } },
		{ id: 'jnt', fees: { dalam: 18_000, luar: 30_000 } }
	],
	onlineOnly: false
};
const ways = (
	program: { ways: readonly ('courier' | 'pickup' | 'pdf' | 'facility' | 'house' | 'visit')[] },
	order: { outputs: OrderOutput[] },
	zone: string | undefined = 'dalam',
	onlineOnly = false
) =>
	deliveries({
		program: { ways: [...program.ways] },
		order,
		settings: { ...settings, onlineOnly },
		zone
	});

describe('ways of delivery', () => {
	test('each courier with its fee in the zone, picking up and PDF free', () => {
		expect(ways(general, pdfs)).toEqual([
			{ way: 'courier', courier: 'pos', fee: 20_000, choosable: true },
			{ way: 'courier', courier: 'jnt', fee: 18_000, choosable: true },
			{ way: 'pickup', fee: 0, choosable: true },
			{ way: 'pdf', fee: 0, choosable: true }
		]);
	});

	test('a courier without a fee for the zone is shown with the reason, not choosable', () => {
		expect(ways(general, pdfs, 'luar')[0]).toEqual({
			way: 'courier',
			courier: 'pos',
			choosable: false,
			reason: 'no-fee-for-zone'
		});
		expect(ways(general, pdfs, 'luar')[1]).toMatchObject({ fee: 30_000, choosable: true });
	});

	test('before an address is known couriers may be chosen and no fee is named', () => {
		const [pos] = deliveries({ program: { ways: ['courier'] }, order: pdfs, settings });
		expect(pos).toEqual({ way: 'courier', courier: 'pos', choosable: true });
	});

	test('a card in the order cannot come as PDF: shown with the reason', () => {
		expect(ways(general, cards).at(-1)).toEqual({
			way: 'pdf',
			fee: 0,
			choosable: false,
			reason: 'has-card'
		});
	});

	test('picking up is always there and free, whatever the program says', () => {
		for (const own of ['facility', 'house', 'visit'] as const)
			expect(ways({ ways: [own] }, cards)).toContainEqual({
				way: 'pickup',
				fee: 0,
				choosable: true
			});
	});

	test('the program’s own way stands first; no courier where the program has none', () => {
		const list = ways({ ways: ['house'] }, pdfs);
		expect(list.map(({ way }) => way)).toEqual(['house', 'pickup', 'pdf']);
	});

	test('while the office is online-only a visit is closed and picking up stays open', () => {
		const list = ways({ ways: ['visit', 'courier'] }, cards, 'dalam', true);
		expect(list[0]).toEqual({ way: 'visit', fee: 0, choosable: false, reason: 'online-only' });
		expect(list.find(({ way }) => way === 'pickup')?.choosable).toBe(true);
		expect(ways({ ways: ['visit'] }, cards)[0]?.choosable).toBe(true);
	});

	test('an order that makes nothing has no way', () => {
		expect(ways(general, { outputs: [] })).toEqual([]);
	});
});
