import { randomUUID } from 'node:crypto';
import type { Action } from '$lib/domain/application/action';
import type { Actor } from '$lib/domain/actor';
import { operator } from './sent-case';

export const resident = (account: string): Actor => ({ kind: 'resident', id: account });

/** From queue to the counter, with a correction, a wait for the family and stock on the way. */
export const journey = (account: string): [Actor, Action][] => [
	[operator, { type: 'confirm' }],
	[operator, { type: 'claim', staff: operator.id! }],
	[operator, { type: 'ask-correction', items: [{ answer: 'alamat', reason: 'tidak-jelas' }] }],
	[resident(account), { type: 'correct-answer', answer: 'alamat' }],
	[operator, { type: 'claim', staff: operator.id! }],
	[operator, { type: 'await-family', what: 'name' }],
	[resident(account), { type: 'answer-family', what: 'name' }],
	[operator, { type: 'claim', staff: operator.id! }],
	[operator, { type: 'approve', pages: [] }],
	[operator, { type: 'hold-output', output: 'kia:anak' }],
	[operator, { type: 'release-stock', output: 'kia:anak' }],
	[operator, { type: 'issue-output', output: 'kia:anak' }],
	[operator, { type: 'prepare', shipment: randomUUID(), outputs: ['kia:anak'] }]
];
