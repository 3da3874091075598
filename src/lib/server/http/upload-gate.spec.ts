import { describe, expect, it } from 'vitest';
import { createUploadGate } from './upload-gate';

describe('the gate for uploads', () => {
	it('lets in so many at once and the next when one has left', () => {
		const gate = createUploadGate({ most: 2, mostBytes: 100 });
		const first = gate.enter(10);
		expect(gate.enter(10)).toBeDefined();
		expect(gate.enter(10)).toBeUndefined();
		first?.();
		first?.();
		expect(gate.enter(10)).toBeDefined();
		expect(gate.enter(10)).toBeUndefined();
	});

	it('holds few bytes together, and one large photo all the same', () => {
		const gate = createUploadGate({ most: 20, mostBytes: 100 });
		const large = gate.enter(300);
		expect(large).toBeDefined();
		expect(gate.enter(1)).toBeUndefined();
		large?.();
		expect(gate.enter(60)).toBeDefined();
		expect(gate.enter(60)).toBeUndefined();
		expect(gate.enter(40)).toBeDefined();
	});
});
