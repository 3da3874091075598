import { describe, expect, it } from 'vitest';
import type { Way } from '$lib/domain/program/program';
import {
	begin,
	card,
	caseIn,
	operator,
	resident,
	sendBy,
	sheet,
	system,
	village,
	Walk
} from './case.fixture';
import { statuses } from './status';
import { timelineOf, type Station } from './timeline';

const mark = { done: '●', now: '◎', ahead: '○' };
const drawn = (stations: Station[]) =>
	stations.map(({ key, state }) => mark[state] + key).join(' ');
const wayOf = (walk: Walk, view?: 'public') => drawn(timelineOf(walk.now, walk.events, view));
const sent = (way: Way) =>
	new Walk().do(begin, resident).do(sendBy(way, way === 'pdf' ? [sheet] : [card]), resident);

describe('the way on the case page', () => {
	it.each([
		['courier', 'ready handed-over in-transit delivered completed'],
		['facility', 'ready handed-over delivered completed'],
		['house', 'ready handed-over delivered completed'],
		['pickup', 'ready delivered completed'],
		['visit', 'ready delivered completed'],
		['pdf', 'delivered completed']
	] as const)('ends by %s at: %s', (way, ends) => {
		const ahead = `reviewed issued ${ends}`.split(' ').map((key) => `○${key}`);
		expect(wayOf(sent(way))).toBe(`●sent ◎awaiting-confirmation ${ahead.join(' ')}`);
	});
	it.each([
		['draft', '◎draft ○confirmed ○reviewed'],
		['needs-correction', '●sent ●confirmed ◎needs-correction ○issued'],
		['processing', '●sent ●confirmed ●reviewed ◎processing ○ready'],
		['in-transit', '●reviewed ●issued ●ready ●handed-over ◎in-transit ○delivered ○completed'],
		['returned', '●issued ◎returned ○handed-over ○in-transit ○delivered'],
		['lost', '●reviewed ◎lost ○ready ○handed-over'],
		['completed', '●in-transit ●delivered ●completed'],
		['rejected', '●sent ●confirmed ◎rejected'],
		['expired', '●sent ◎expired']
	] as const)('of a case that is %s', (status, part) => {
		expect(wayOf(caseIn(status))).toContain(part);
	});
	it('leaves out what was skipped, and stamps nothing that did not happen', () => {
		const direct = caseIn('handed-over').do(
			{ type: 'report-delivered', shipment: 'kiriman-1', by: 'courier' },
			system
		);
		expect(wayOf(direct)).toContain('●handed-over ◎delivered ○completed');
		const byVillage = new Walk().do(begin, village);
		byVillage.do({ ...sendBy('house'), confirmation: 'skipped' }, village);
		expect(wayOf(byVillage)).toMatch(/^●sent ◎queued ○issued/);
	});
	it('forgets the stamps of an attempt that was lost', () => {
		const walk = caseIn('lost').wait({ days: 1 }).do({ type: 'reprint' }, operator);
		walk.wait({ days: 1 }).do({ type: 'issue-output', output: card.id }, operator);
		walk.wait({ days: 1 });
		walk.do({ type: 'prepare', shipment: 'k-2', outputs: [card.id] }, operator);
		walk.wait({ days: 1 }).do({ type: 'hand-over', shipment: 'k-2' }, operator);
		walk.wait({ days: 1 });
		walk.do({ type: 'report-delivered', shipment: 'k-2', by: 'courier' }, system);
		expect(wayOf(walk)).toContain('●ready ●handed-over ◎delivered');
	});
	it('has one station for an officer on the way', () => {
		const walk = caseIn('returned');
		walk.do({ type: 'agree-resend', shipment: 'kiriman-1', way: 'house' }, resident);
		walk.do({ type: 'hand-over', shipment: 'kiriman-1' }, operator);
		expect(wayOf(walk)).toContain('●ready ◎handed-over ○delivered ○completed');
		walk.do({ type: 'report-in-transit', shipment: 'kiriman-1' }, operator);
		expect(wayOf(walk)).toContain('●ready ◎in-transit ○delivered ○completed');
	});
	it('goes on by the way that a returned parcel was agreed to take', () => {
		const walk = caseIn('returned');
		walk.do({ type: 'agree-resend', shipment: 'kiriman-1', way: 'pickup' }, resident);
		expect(wayOf(walk)).toContain('◎ready ○delivered ○completed');
	});
	it('says when each station was reached, and since when the case is where it is', () => {
		const { now, events } = caseIn('processing');
		expect(timelineOf(now, events).slice(0, 5)).toEqual([
			{ key: 'sent', state: 'done', at: now.sentAt },
			{ key: 'confirmed', state: 'done', at: now.confirmedAt },
			{ key: 'reviewed', state: 'done', at: now.since },
			{ key: 'processing', state: 'now', at: now.since },
			{ key: 'ready', state: 'ahead' }
		]);
	});
});

describe('the way on the public page', () => {
	it('has the same stations whatever the way of delivery', () => {
		const ways = (['courier', 'pickup', 'pdf', 'facility', 'house', 'visit'] as const).map((way) =>
			wayOf(sent(way), 'public')
		);
		expect(new Set(ways)).toEqual(
			new Set(['●sent ◎awaiting-confirmation ○issued ○delivered ○completed'])
		);
	});
	it('shows nothing of how it is delivered', () => {
		for (const status of statuses) {
			const way = wayOf(caseIn(status), 'public');
			expect(way).not.toMatch(/ready|handed-over|in-transit|returned|confirmed/);
		}
		expect(wayOf(caseIn('in-transit'), 'public')).toBe(
			'●sent ●reviewed ●issued ◎under-way ○completed'
		);
	});
});
