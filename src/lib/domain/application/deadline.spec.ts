import { describe, expect, it } from 'vitest';
import { caseIn, resident, system } from './case.fixture';
import { claimIsIdle, deadlinesOf } from './deadline';
import { after } from './instant';
import { defaultLifeSettings as settings } from './settings';
import { statuses } from './status';

const timesOf = (walk: ReturnType<typeof caseIn>, from = walk.now.since) =>
	deadlinesOf(walk.now, settings).map((deadline) => {
		const days = (Date.parse(deadline.at) - Date.parse(from)) / 86_400_000;
		const what = 'action' in deadline ? deadline.action.type : deadline.does;
		return `${'reminder' in deadline ? deadline.reminder : what} ${days}`;
	});

describe('what time does', () => {
	it('reminds and ends the waiting for a confirmation and for a correction', () => {
		expect(timesOf(caseIn('awaiting-confirmation'))).toEqual(['confirm 1', 'expire 14']);
		expect(timesOf(caseIn('needs-correction'))).toEqual([
			'correct 1',
			'correct 3',
			'correct 7',
			'expire 30'
		]);
	});
	it('leaves no reminder behind an expiry that the office set shorter', () => {
		const short = { ...settings, correctionDays: 3 };
		const deadlines = deadlinesOf(caseIn('needs-correction').now, short);
		expect(deadlines.map(({ does }) => does)).toEqual(['remind', 'act']);
	});
	it('closes the reopening, completes, traces', () => {
		expect(timesOf(caseIn('expired'))).toEqual(['close 90']);
		const walk = caseIn('delivered');
		expect(timesOf(walk)).toEqual(['complete-by-time 7']);
		walk.wait({ days: 1 }).do({ type: 'contradict-delivery' }, resident);
		expect(timesOf(walk)).toEqual(['trace 3']);
	});
	it('begins anew after a reopening', () => {
		const walk = caseIn('expired').wait({ days: 80 }).do({ type: 'reopen' }, resident);
		expect(timesOf(walk, walk.at)).toEqual(['confirm 1', 'expire 14']);
	});
	it('is nothing anywhere else, while the family thinks least of all', () => {
		const timed = statuses.filter((status) => timesOf(caseIn(status)).length > 0);
		expect(timed).toEqual(['awaiting-confirmation', 'needs-correction', 'delivered', 'expired']);
	});
	it.each(['awaiting-confirmation', 'needs-correction', 'delivered'] as const)(
		'is accepted when due and refused a second before: %s',
		(status) => {
			const walk = caseIn(status);
			const due = deadlinesOf(walk.now, settings).find(({ does }) => does === 'act');
			if (due?.does !== 'act') throw new Error('no action');
			walk.at = new Date(Date.parse(due.at) - 1000).toISOString();
			expect(walk.try(due.action, system)).toEqual({ ok: false, issue: 'too-early' });
			walk.at = due.at;
			expect(walk.try(due.action, system).ok).toBe(true);
		}
	);
	it('gives a claim back after the idle minutes', () => {
		const at = '2026-11-24T03:00:00.000Z';
		expect(claimIsIdle(at, after(at, { minutes: 29 }), 30)).toBe(false);
		expect(claimIsIdle(at, '2026-11-24T10:30:00+07:00', 30)).toBe(true);
	});
});
