import { describe, expect, it } from 'vitest';
import type { Actor } from '$lib/domain/actor';
import type { Action } from './action';
import {
	approvedPair,
	begin,
	card,
	caseIn,
	colleague,
	operator,
	outcomeOf,
	resident,
	sendBy,
	supervisor,
	system,
	village,
	Walk,
	whatsapp
} from './case.fixture';

const judged = (page: string, slot: string, good: boolean): Action => ({
	type: 'judge-page',
	page,
	slot,
	...(good ? { verdict: 'accepted' } : { verdict: 'asked-again', reason: 'blurred' })
});

describe('sending and confirming', () => {
	it('begins once, and only by starting', () => {
		expect(outcomeOf(new Walk(), { type: 'cancel' }, resident)).toBe('not-started');
		expect(outcomeOf(caseIn('queued'), begin, resident)).toBe('started-already');
	});
	it('asks a resident to confirm, but not a village, nor an office that switched it off', () => {
		const skipping: Action = { ...sendBy('courier'), confirmation: 'skipped' };
		expect(outcomeOf(caseIn('draft'), skipping, resident)).toBe('confirmation-required');
		expect(caseIn('draft').do(skipping, village).now.status).toBe('queued');
		const off = caseIn('draft');
		off.settings = { ...off.settings, confirmationRequired: false };
		expect(off.do(sendBy('courier'), resident).now.status).toBe('queued');
	});
	it('moves a waiting case on only when the office does not ask any more', () => {
		const walk = caseIn('awaiting-confirmation');
		expect(outcomeOf(walk, { type: 'skip-confirmation' }, system)).toBe('confirmation-required');
		walk.settings = { ...walk.settings, confirmationRequired: false };
		walk.do({ type: 'skip-confirmation' }, system);
		expect(walk.now).toMatchObject({ status: 'queued', confirmation: 'skipped' });
		expect(walk.now.confirmedAt).toBeUndefined();
	});
	it('offers the PDF only where no card is ordered, and needs something ordered', () => {
		expect(outcomeOf(caseIn('draft'), sendBy('pdf'), resident)).toBe('pdf-not-possible');
		expect(outcomeOf(caseIn('draft'), sendBy('courier', []), resident)).toBe('nothing-ordered');
		const toPdf: Action = { type: 'change-delivery', way: 'pdf' };
		expect(outcomeOf(caseIn('queued'), toPdf, resident)).toBe('pdf-not-possible');
	});
	it.each([
		[23, 'sent'],
		[24, 'sent'],
		[25, 'confirmed']
	])('confirmed after %i hours, the place counts from when it was %s', (hours, from) => {
		const walk = caseIn('draft').do(sendBy('courier'), resident);
		walk.wait({ hours }).do({ type: 'confirm' }, whatsapp);
		expect(walk.now.placeAt).toBe(from === 'sent' ? walk.now.sentAt : walk.at);
	});
	it('proves the number by WhatsApp or the office, never by the village', () => {
		const confirm: Action = { type: 'confirm', numberProven: true };
		const proven = (actor: Actor) =>
			caseIn('awaiting-confirmation').do(confirm, actor).now.numberProven;
		expect([whatsapp, operator, village].map(proven)).toEqual([true, true, false]);
	});
	it('expires after 14 days, not before, and is reopened within 90', () => {
		const walk = caseIn('awaiting-confirmation').wait({ days: 12 });
		expect(outcomeOf(walk, { type: 'expire' }, system)).toBe('too-early');
		const late = caseIn('expired').wait({ days: 91 });
		expect(outcomeOf(late, { type: 'reopen' }, resident)).toBe('too-late');
		expect(outcomeOf(late, { type: 'confirm' }, whatsapp)).toBe('too-late');
		expect(outcomeOf(caseIn('expired'), { type: 'confirm' }, whatsapp)).toEqual([
			'reopened',
			'confirmed'
		]);
	});
});

describe('reviewing', () => {
	it('belongs to the holder; the supervisor may release', () => {
		const walk = caseIn('in-review');
		for (const other of [colleague, supervisor]) {
			expect(outcomeOf(walk, judged('hal-1', 'kk:rumah', true), other)).toBe('claimed-by-another');
			expect(outcomeOf(walk, { type: 'approve', pages: [] }, other)).toBe('claimed-by-another');
			expect(outcomeOf(walk, { type: 'cancel' }, other)).toBe('claimed-by-another');
		}
		const claim: Action = { type: 'claim', staff: 'petugas-2' };
		expect(outcomeOf(walk, claim, colleague)).toBe('claimed-by-another');
		const release: Action = { type: 'release', reason: 'by-hand' };
		expect(outcomeOf(walk, release, colleague)).toBe('claimed-by-another');
		expect(walk.do(release, supervisor).do(claim, colleague).now.claimedBy).toBe('petugas-2');
	});
	it('claims for oneself; a supervisor may give to others', () => {
		const claim: Action = { type: 'claim', staff: 'petugas-2' };
		expect(outcomeOf(caseIn('queued'), claim, operator)).toBe('not-yours');
		expect(caseIn('queued').do(claim, supervisor).now.claimedBy).toBe('petugas-2');
	});
	it('approves only when every present page and every answer is accepted', () => {
		const walk = caseIn('in-review');
		const approve: Action = { type: 'approve', pages: ['hal-1', 'hal-2'] };
		expect(outcomeOf(walk, approve, operator)).toBe('page-unjudged');
		walk.do(judged('hal-2', 'ktp-el:ibu', false), operator);
		expect(outcomeOf(walk, approve, operator)).toBe('page-not-accepted');
		walk.do(judged('hal-2', 'ktp-el:ibu', true), operator);
		const answer = { type: 'judge-answer', answer: 'nik:ibu' } as const;
		walk.do({ ...answer, verdict: 'asked-again', reason: 'r' }, operator);
		expect(outcomeOf(walk, approve, operator)).toBe('answer-not-accepted');
		walk.do({ ...answer, verdict: 'accepted' }, operator);
		expect(walk.do(approve, operator).now.status).toBe('processing');
	});
	it('corrects exactly what is named, and comes back at its place with the last of it', () => {
		const walk = caseIn('in-review').do(judged('hal-2', 'ktp-el:ibu', false), operator);
		const place = walk.now.placeAt;
		const slot = { slot: 'ktp-el:ibu', reason: 'blurred' };
		const answer = { answer: 'nik:ibu', reason: 'r' };
		const ask = (...items: (typeof slot | typeof answer)[]): Action => ({
			type: 'ask-correction',
			items
		});
		expect(outcomeOf(walk, ask(), operator)).toBe('nothing-named');
		expect(outcomeOf(walk, ask(answer), operator)).toBe('verdict-not-named');
		walk.do(ask(slot, answer), operator);
		const correct: Action = { type: 'correct-slot', slot: 'ktp-el:ibu' };
		expect(outcomeOf(walk, { ...correct, slot: 'kk:rumah' }, resident)).toBe('slot-not-named');
		const other: Action = { type: 'correct-answer', answer: 'nik:ayah' };
		expect(outcomeOf(walk, other, resident)).toBe('answer-not-named');
		walk.do(correct, resident).do(correct, resident);
		expect(walk.now.status).toBe('needs-correction');
		expect(walk.now.correction?.open).toEqual([answer]);
		walk.wait({ days: 3 }).do({ ...other, answer: 'nik:ibu' }, resident);
		expect(walk.now).toMatchObject({ status: 'queued', placeAt: place });
		expect(walk.now.correction).toBeUndefined();
		expect(Object.keys(walk.now.verdicts)).toEqual(['hal-1']);
	});
	it('keeps the verdict on the pages of a slot that were good', () => {
		const walk = caseIn('in-review').do(judged('hal-2', 'kk:rumah', false), operator);
		const items = [{ slot: 'kk:rumah', reason: 'blurred' }];
		walk.do({ type: 'ask-correction', items }, operator);
		walk.do({ type: 'correct-slot', slot: 'kk:rumah' }, resident);
		expect(Object.keys(walk.now.verdicts)).toEqual(['hal-1']);
	});
	it('reopens an expired correction where it was', () => {
		const walk = caseIn('needs-correction').wait({ days: 29 });
		const place = walk.now.placeAt;
		expect(outcomeOf(walk, { type: 'expire' }, system)).toBe('too-early');
		walk.wait({ days: 1 }).do({ type: 'expire' }, system).wait({ days: 90 });
		expect(outcomeOf(walk, { type: 'confirm' }, whatsapp)).toBe('not-allowed-now');
		walk.do({ type: 'reopen' }, resident);
		expect(walk.now).toMatchObject({ status: 'needs-correction', placeAt: place });
		expect(walk.now.correction?.open).toHaveLength(1);
	});
	it('waits for the family without end and goes on when that is answered', () => {
		const walk = caseIn('processing').do({ type: 'await-family', what: 'name' }, operator);
		const place = walk.now.placeAt;
		walk.wait({ days: 900 });
		expect(outcomeOf(walk, { type: 'expire' }, system)).toBe('not-allowed-now');
		const answer: Action = { type: 'answer-family', what: 'consent' };
		expect(outcomeOf(walk, answer, resident)).toBe('family-not-awaited');
		walk.do({ ...answer, what: 'name' }, resident);
		expect(walk.now).toMatchObject({ status: 'queued', placeAt: place });
	});
	it('rejects by a law and with what to do instead, while nothing is issued', () => {
		const reject = { type: 'reject', law: 'pasal', instead: 'cara' } as const;
		const walk = caseIn('in-review');
		expect(outcomeOf(walk, { ...reject, law: ' ' }, operator)).toBe('law-missing');
		expect(outcomeOf(walk, { ...reject, instead: '' }, operator)).toBe('instead-missing');
		const partly = approvedPair().do({ type: 'issue-output', output: card.id }, operator);
		expect(outcomeOf(partly, reject, operator)).toBe('already-issued');
		partly.do({ type: 'await-family', what: 'name' }, operator);
		expect(outcomeOf(partly, { type: 'cancel' }, resident)).toBe('already-issued');
	});
});
