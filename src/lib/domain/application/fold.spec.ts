import { describe, expect, it } from 'vitest';
import { caseIn } from './case.fixture';
import { fold } from './fold';
import { newestVersionOf, upcast, type Upcasters } from './upcast';

describe('fold', () => {
	const events = caseIn('delivered').events;

	it('needs a beginning', () => {
		expect(() => fold([])).toThrow('no events');
		expect(() => fold(events.slice(1))).toThrow('event sent before started');
	});
	it('remembers what pages ask for', () => {
		const application = fold(events);
		expect(application).toMatchObject({
			code: 'TES-0000-0000',
			lane: 'general',
			way: 'courier',
			claimedBy: undefined,
			firstClaimedAt: '2026-11-24T08:00:00.000Z',
			placeAt: application.sentAt,
			deliveredAt: application.since
		});
		expect(application.outputs).toMatchObject([
			{ state: 'delivered', issuedAt: '2026-11-24T11:00:00.000Z', shipment: undefined }
		]);
		expect(application.shipments).toMatchObject([{ courier: 'pos', fee: 20_000 }]);
	});
	it('never moves the place, whatever is written later', () => {
		const { now, events } = caseIn('queued');
		const [first] = events.filter(({ type }) => type === 'confirmed');
		if (!first) throw new Error('never confirmed');
		const again = { ...first, id: 'again', at: '2026-12-24T03:00:00.000Z' };
		expect(fold([...events, again]).placeAt).toBe(now.placeAt);
	});
	it('reads no event of a newer program', () => {
		const [first] = events;
		if (!first) throw new Error('no event');
		expect(() => fold([{ ...first, v: 2 }])).toThrow('event started has version 2');
	});
	it('tells why a case was rejected', () => {
		expect(caseIn('rejected').now.rejection).toEqual({ law: 'p1', instead: 'x' });
	});
});

describe('upcast', () => {
	const [stored] = caseIn('draft').events;
	const known: Upcasters = {
		started: [
			(data) => ({ ...(data as object), step: 1 }),
			(data) => ({ ...(data as { step: number }), step: (data as { step: number }).step + 1 })
		]
	};
	if (!stored) throw new Error('no event');

	it('lifts an old event step by step, from its own version on', () => {
		expect(newestVersionOf('started', known)).toBe(3);
		expect(upcast(stored, known)).toMatchObject({ v: 3, data: { program: 'any', step: 2 } });
		const second = { ...stored, v: 2, data: { step: 4 } as never };
		expect(upcast(second, known).data).toEqual({ step: 5 });
		expect(upcast(stored)).toEqual(stored);
	});
	it('refuses what a newer program wrote', () => {
		expect(() => upcast({ ...stored, v: 2 })).toThrow('event started has version 2, known is 1');
	});
});
