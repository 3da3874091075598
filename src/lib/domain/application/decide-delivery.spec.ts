import { describe, expect, it } from 'vitest';
import type { Action } from './action';
import {
	approvedPair,
	card,
	caseIn,
	operator,
	outcomeOf,
	resident,
	sendBy,
	sheet,
	system,
	whatsapp
} from './case.fixture';

const pdf = { type: 'attach-pdf', output: sheet.id, file: 'f' } as const;
const issue = (output: string): Action => ({ type: 'issue-output', output });
const prepare = (shipment: string, ...outputs: string[]): Action => ({
	type: 'prepare',
	shipment,
	outputs
});

describe('making and delivering', () => {
	it('issues a sheet with its PDF, holds only cards for stock', () => {
		const walk = approvedPair();
		expect(outcomeOf(walk, issue(sheet.id), operator)).toBe('pdf-missing');
		expect(outcomeOf(walk, { ...pdf, output: card.id }, operator)).toBe('not-a-pdf');
		expect(outcomeOf(walk, issue('akta:anak'), operator)).toBe('no-such-output');
		const hold: Action = { type: 'hold-output', output: sheet.id };
		expect(outcomeOf(walk, hold, operator)).toBe('needs-no-stock');
		const download: Action = { type: 'download-pdf', output: sheet.id };
		expect(outcomeOf(walk, download, resident)).toBe('pdf-missing');
		walk.do(pdf, operator);
		expect(outcomeOf(walk, download, resident)).toBe('not-allowed-now');
		walk.do(issue(sheet.id), operator).do(download, resident);
		expect(walk.now.status).toBe('processing');
		expect(walk.now.outputs.map(({ state }) => state)).toEqual(['processing', 'issued']);
		expect(outcomeOf(walk, download, operator)).toBe('not-yours');
	});
	it('delivers "PDF saja" by the first download, and stays open to more', () => {
		const walk = caseIn('draft').do(sendBy('pdf', [sheet]), resident);
		walk.do({ type: 'confirm' }, whatsapp).do({ type: 'claim', staff: 'petugas-1' }, operator);
		walk.do({ type: 'approve', pages: [] }, operator).do(pdf, operator);
		walk.do(issue(sheet.id), operator);
		expect(outcomeOf(walk, prepare('s', sheet.id), operator)).toBe('not-handed-over-that-way');
		const download: Action = { type: 'download-pdf', output: sheet.id };
		expect(walk.do(download, resident).now.status).toBe('delivered');
		walk.wait({ days: 7 }).do({ type: 'complete-by-time' }, system).do(download, resident);
		expect(walk.now.status).toBe('completed');
	});
	it('sends part ahead, each output in one parcel; the case is as far as its last part', () => {
		const walk = approvedPair().do(issue(card.id), operator).do(prepare('a', card.id), operator);
		expect(walk.now.status).toBe('processing');
		walk.do({ type: 'hand-over', shipment: 'a' }, operator).do(pdf, operator);
		walk.do(issue(sheet.id), operator);
		expect(walk.now.status).toBe('issued');
		expect(outcomeOf(walk, prepare('b', card.id), operator)).toBe('output-in-shipment');
		expect(outcomeOf(walk, prepare('b', sheet.id, sheet.id), operator)).toBe('output-in-shipment');
		expect(outcomeOf(walk, prepare('a', sheet.id), operator)).toBe('shipment-known');
		expect(outcomeOf(walk, prepare('b'), operator)).toBe('nothing-named');
		expect(outcomeOf(walk, prepare('b', 'x:y'), operator)).toBe('no-such-output');
		walk.do(prepare('b', sheet.id), operator);
		expect(outcomeOf(walk, { type: 'receive' }, resident)).toEqual(['delivered', 'received']);
		walk.do({ type: 'report-lost', shipment: 'a' }, operator);
		expect(walk.now.status).toBe('lost');
		walk.do({ type: 'reprint' }, operator);
		expect(walk.now.outputs.map(({ state }) => state)).toEqual(['processing', 'ready']);
	});
	it('hands over only what somebody carries', () => {
		const walk = approvedPair('pickup')
			.do(issue(card.id), operator)
			.do(prepare('a', card.id), operator);
		const over: Action = { type: 'hand-over', shipment: 'a' };
		expect(outcomeOf(walk, over, operator)).toBe('not-handed-over-that-way');
		const delivered = { type: 'report-delivered', shipment: 'a' } as const;
		expect(outcomeOf(walk, { ...delivered, by: 'courier' }, system)).toBe('hand-over-first');
		expect(outcomeOf(walk, { ...delivered, shipment: 'z', by: 'fetched' }, operator)).toBe(
			'no-such-shipment'
		);
		expect(outcomeOf(walk, { type: 'receive' }, resident)).toBe('nothing-to-receive');
	});
	it('believes the household: received before the courier says so, or not received', () => {
		expect(outcomeOf(caseIn('in-transit'), { type: 'receive' }, resident)).toEqual([
			'delivered',
			'received',
			'completed'
		]);
		const walk = caseIn('delivered');
		const lost: Action = { type: 'report-lost', shipment: 'kiriman-1' };
		expect(outcomeOf(walk, lost, operator)).toBe('no-contradiction');
		const byTime: Action = { type: 'complete-by-time' };
		expect(outcomeOf(walk, byTime, system)).toBe('too-early');
		walk.do({ type: 'contradict-delivery' }, resident).wait({ days: 8 });
		expect(outcomeOf(walk, { type: 'contradict-delivery' }, resident)).toBe('contradicted-already');
		expect(outcomeOf(walk, byTime, system)).toBe('contradicted');
		expect(walk.do(lost, operator).now).toMatchObject({ status: 'lost', notReceivedAt: undefined });
		const found = caseIn('delivered').do({ type: 'contradict-delivery' }, resident);
		expect(found.do({ type: 'receive' }, resident).now.status).toBe('completed');
	});
	it('sends a returned parcel again as agreed', () => {
		const again = { type: 'agree-resend', shipment: 'kiriman-1' } as const;
		const walk = caseIn('returned');
		expect(outcomeOf(walk, { ...again, way: 'pdf' }, resident)).toBe('pdf-not-possible');
		walk.do({ ...again, way: 'courier', courier: 'jnt', fee: 18_000 }, resident);
		expect(walk.now.shipments).toMatchObject([{ state: 'prepared', courier: 'jnt', fee: 18_000 }]);
		const fetched = caseIn('returned').do({ ...again, way: 'pickup' }, resident);
		expect(fetched.now.shipments[0]).toMatchObject({ way: 'pickup', fee: undefined });
	});
});

describe('talking', () => {
	it('keeps questions until they are answered, each once', () => {
		const walk = caseIn('queued');
		expect(outcomeOf(walk, { type: 'ask', message: 'tanya-0' }, resident)).toBe('asked-already');
		walk.do({ type: 'answer', message: 'tanya-0' }, operator);
		expect(walk.now.openQuestions).toEqual([]);
		expect(outcomeOf(walk, { type: 'answer', message: 'tanya-0' }, operator)).toBe('not-asked');
	});
});
