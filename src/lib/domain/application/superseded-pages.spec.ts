import { expect, it } from 'vitest';
import { caseIn, operator, resident } from './case.fixture';
import { supersededPages } from './superseded-pages';

const slot = 'kk:rumah';
const askAgain = (page: string) =>
	({ type: 'judge-page', page, slot, verdict: 'asked-again', reason: 'blurred' }) as const;

it('leaves out what was asked again and replaced, and keeps what was accepted beside it', () => {
	const walk = caseIn('in-review').do(askAgain('hal-2'), operator);
	expect([...supersededPages(walk.events)]).toEqual([]);
	walk
		.do({ type: 'ask-correction', items: [{ slot, reason: 'blurred' }] }, operator)
		.do({ type: 'correct-slot', slot }, resident);
	expect([...supersededPages(walk.events)]).toEqual(['hal-2']);
});

it('keeps a page whose verdict was taken back before the correction', () => {
	const walk = caseIn('in-review')
		.do(askAgain('hal-2'), operator)
		.do({ type: 'judge-page', page: 'hal-2', slot, verdict: 'accepted' }, operator)
		.do({ type: 'ask-correction', items: [{ slot, reason: 'blurred' }] }, operator)
		.do({ type: 'correct-slot', slot }, resident);
	expect([...supersededPages(walk.events)]).toEqual([]);
});
