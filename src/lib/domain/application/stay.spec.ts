import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingHoursBetween } from '$lib/domain/time/working-time';
import { caseIn, Walk, begin, card, operator, resident, sendBy, whatsapp } from './case.fixture';
import { fold } from './fold';
import { findStay } from './stay';
import { statuses } from './status';

const calendar = { zone: 'Asia/Jakarta', weekend: [0, 6], holidays: ['2026-11-25'] };
const queued = () =>
	new Walk()
		.do(begin, resident)
		.do(sendBy('courier', [card]), resident)
		.do({ type: 'confirm' }, whatsapp);

describe('a stay', () => {
	it('counts the hours of working days, nights included, weekends and holidays not', () => {
		const walk = queued();
		const before = walk.now;
		// Tuesday 10.00; Wednesday is a holiday: to Monday 12.00.
		walk.wait({ days: 6 }).wait({ hours: 2 });
		walk.do({ type: 'claim', staff: 'petugas-1' }, operator);
		expect(findStay(before, walk.now, calendar)).toEqual({
			lane: 'general',
			status: 'queued',
			leftAt: '2026-11-30T05:00:00.000Z',
			minutes: (3 * 24 + 2) * 60
		});
	});

	it('is none while the status is the same, and none of a draft', () => {
		const walk = queued();
		const before = walk.now;
		walk.wait({ hours: 3 }).do({ type: 'ask', message: 'tanya-9' }, resident);
		expect(findStay(before, walk.now, calendar)).toBeUndefined();
		const draft = new Walk().do(begin, resident);
		const drafted = draft.now;
		draft.wait({ hours: 3 }).do(sendBy('courier'), resident);
		expect(findStay(drafted, draft.now, calendar)).toBeUndefined();
	});

	it('together with the others is all the working time from sending on', () => {
		fc.assert(
			fc.property(fc.constantFrom(...statuses), (status) => {
				const { events } = caseIn(status);
				let minutes = 0;
				for (let n = 1; n < events.length; n++) {
					const [before, after] = [fold(events.slice(0, n)), fold(events.slice(0, n + 1))];
					minutes += findStay(before, after, calendar)?.minutes ?? 0;
				}
				const { sentAt, since } = fold(events);
				const hours = sentAt ? workingHoursBetween(sentAt, since, calendar) : 0;
				expect(minutes).toBe(Math.round(hours * 60));
			})
		);
	});
});
