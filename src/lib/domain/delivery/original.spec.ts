import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../application/action';
import {
	approvedPair,
	card,
	operator,
	original,
	outcomeOf,
	sheet
} from '../application/case.fixture';
import { canNote, isNoted, originalStates, type NotedOriginal } from './original';

const noted = originalStates.filter(isNoted);
const prepare = (shipment: string, output: string): Action => ({
	...{ type: 'prepare', shipment },
	...{ outputs: [output], originals: [original] }
});
const note = (state: NotedOriginal) => ({ type: 'note-original', original, state }) as const;

describe('a paper that the office takes back', () => {
	it('is asked for by the first parcel only', () => {
		const walk = approvedPair().do({ type: 'issue-output', output: card.id }, operator);
		expect(outcomeOf(walk, prepare('a', card.id), operator)).toEqual([
			'prepared',
			'original-expected'
		]);
		walk
			.do(prepare('a', card.id), operator)
			.do({ type: 'attach-pdf', output: sheet.id, file: 'f' }, operator)
			.do({ type: 'issue-output', output: sheet.id }, operator);
		expect(outcomeOf(walk, prepare('b', sheet.id), operator)).toEqual(['prepared']);
		expect(walk.now.originals).toEqual([
			{ slot: original, shipment: 'a', state: 'expected', since: walk.at }
		]);
	});

	it('is asked for again by the parcel that follows a lost one, unless it was given', () => {
		const lost = (state?: NotedOriginal) => {
			const walk = approvedPair()
				.do({ type: 'issue-output', output: card.id }, operator)
				.do(prepare('a', card.id), operator)
				.do({ type: 'hand-over', shipment: 'a' }, operator);
			if (state) walk.do(note(state), operator);
			return walk
				.do({ type: 'report-lost', shipment: 'a' }, operator)
				.do({ type: 'reprint' }, operator)
				.do({ type: 'issue-output', output: card.id }, operator)
				.do(prepare('b', card.id), operator);
		};
		expect(lost().now.originals).toMatchObject([{ shipment: 'b', state: 'expected' }]);
		expect(lost('given').now.originals).toMatchObject([{ shipment: 'a', state: 'given' }]);
	});

	it('goes on its own way, whatever is noted, and never moves the case; once here it is closed', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...noted), { maxLength: 12 }), (states) => {
				const walk = approvedPair()
					.do({ type: 'issue-output', output: card.id }, operator)
					.do(prepare('a', card.id), operator);
				const { status } = walk.now;
				for (const state of states) {
					const before = walk.now.originals[0]?.state ?? 'expected';
					const decision = walk.try(note(state), operator);
					expect(decision.ok).toBe(canNote(before, state));
					if (decision.ok) walk.do(note(state), operator);
					expect(walk.now.originals[0]?.state).toBe(decision.ok ? state : before);
				}
				expect(walk.now.status).toBe(status);
				const arrived = states.indexOf('arrived');
				if (arrived >= 0) expect(walk.now.originals[0]?.state).toBe('arrived');
			})
		);
	});

	it('that nobody asked for is not noted', () => {
		const walk = approvedPair()
			.do({ type: 'issue-output', output: card.id }, operator)
			.do(prepare('a', card.id), operator);
		const other = { type: 'note-original', original: 'kia:lain', state: 'arrived' } as const;
		expect(outcomeOf(walk, other, operator)).toBe('no-such-original');
	});
});
