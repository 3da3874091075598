import { describe, expect, it } from 'vitest';
import {
	card,
	caseIn,
	operator,
	resident,
	sendBy,
	sheet,
	whatsapp,
	Walk,
	begin
} from './case.fixture';
import { nextStepFor, type NextStep } from './next-step';
import type { Status } from './status';

const steps: Record<Status, NextStep | undefined> = {
	draft: 'finish-draft',
	'awaiting-confirmation': 'send-whatsapp',
	queued: undefined,
	'in-review': undefined,
	'needs-correction': 'correct',
	'awaiting-family': 'name-child',
	processing: undefined,
	'waiting-stock': undefined,
	issued: undefined,
	ready: undefined,
	'handed-over': 'prepare-for-courier',
	'in-transit': 'prepare-for-courier',
	delivered: 'confirm-receipt',
	completed: undefined,
	returned: 'choose-resend',
	lost: undefined,
	rejected: 'do-instead',
	cancelled: undefined,
	expired: 'reopen'
};

const made = (way: 'pickup' | 'visit' | 'house' | 'pdf') => {
	const walk = new Walk().do(begin, resident).do(sendBy(way, [sheet]), resident);
	walk.do({ type: 'confirm' }, whatsapp).do({ type: 'claim', staff: 'petugas-1' }, operator);
	walk.do({ type: 'approve', pages: [] }, operator);
	walk.do({ type: 'attach-pdf', output: sheet.id, file: 'f' }, operator);
	return walk.do({ type: 'issue-output', output: sheet.id }, operator);
};
const shelved = (way: 'pickup' | 'visit' | 'house') =>
	made(way).do({ type: 'prepare', shipment: 's', outputs: [sheet.id] }, operator);

describe('what the resident has to do now', () => {
	it.each(Object.entries(steps) as [Status, NextStep | undefined][])('%s: %s', (status, step) => {
		expect(nextStepFor(caseIn(status).now)).toBe(step);
	});
	it('depends on the way of delivery', () => {
		expect(nextStepFor(made('pdf').now)).toBe('download-pdf');
		expect(nextStepFor(shelved('pickup').now)).toBe('fetch');
		expect(nextStepFor(shelved('visit').now)).toBe('come-to-visit');
		const house = shelved('house').do({ type: 'hand-over', shipment: 's' }, operator);
		expect(nextStepFor(house.now)).toBe('prepare-for-officer');
	});
	it('asks nothing more of whom the office owes an answer', () => {
		const contradicted = caseIn('delivered').do({ type: 'contradict-delivery' }, resident);
		expect(nextStepFor(contradicted.now)).toBeUndefined();
	});
	it('asks who downloaded the PDF to keep it and to say so', () => {
		const downloaded = made('pdf').do({ type: 'download-pdf', output: sheet.id }, resident);
		expect(downloaded.now.status).toBe('delivered');
		expect(nextStepFor(downloaded.now)).toBe('keep-pdf');
		expect(nextStepFor(downloaded.do({ type: 'receive' }, resident).now)).toBeUndefined();
	});
	it('speaks of a parcel on its way while the rest is still made', () => {
		const walk = new Walk().do(begin, resident).do(sendBy('courier', [card, sheet]), resident);
		walk.do({ type: 'confirm' }, whatsapp).do({ type: 'claim', staff: 'petugas-1' }, operator);
		walk.do({ type: 'approve', pages: [] }, operator);
		walk.do({ type: 'issue-output', output: card.id }, operator);
		walk.do({ type: 'prepare', shipment: 's', outputs: [card.id] }, operator);
		walk.do({ type: 'hand-over', shipment: 's' }, operator);
		expect(walk.now.status).toBe('processing');
		expect(nextStepFor(walk.now)).toBe('prepare-for-courier');
	});
});
