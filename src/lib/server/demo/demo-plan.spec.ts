import { expect, test } from 'vitest';
import { findDemoPlan } from './demo-plan';

test('the invented street leaves RT and RW to the fields of an address', () => {
	const plan = findDemoPlan('35.16');
	expect(plan?.texts.address).toBeTruthy();
	expect(plan?.texts.address).not.toMatch(/\b(RT|RW)\b/i);
});
