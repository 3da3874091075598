import { describe, expect, it } from 'vitest';
import type { ActionType } from '$lib/domain/application/action';
import type { ActorKind } from '$lib/domain/actor';
import { may } from './permission';

const household: ActionType[] = ['correct-slot', 'cancel', 'change-delivery', 'ask', 'reopen'];
const office: ActionType[] = [
	'claim',
	'judge-page',
	'approve',
	'reject',
	'issue-output',
	'reprint'
];

const cases: [ActorKind, ActionType[], ActionType[]][] = [
	['device', ['start', 'send'], ['confirm', 'cancel', 'correct-slot']],
	['resident', [...household, 'receive', 'download-pdf'], [...office, 'confirm', 'expire']],
	['follower', [], [...household, 'receive', 'download-pdf', 'confirm']],
	['operator', [...office, ...household, 'confirm'], ['download-pdf', 'receive', 'expire']],
	['supervisor', [...office, 'release'], ['download-pdf', 'receive', 'complete-by-time']],
	['rider', ['hand-over', 'report-delivered'], ['prepare', 'report-lost', ...household]],
	['village', [...household, 'confirm', 'receive'], [...office, 'download-pdf']],
	['facility', ['send', 'report-delivered'], [...office, 'confirm', 'download-pdf']],
	['whatsapp', ['confirm', 'ask'], [...office, 'cancel', 'correct-slot']],
	['system', ['expire', 'skip-confirmation', 'complete-by-time'], [...office, 'confirm', 'receive']]
];

describe('who may do what at all', () => {
	it.each(cases)('%s', (kind, yes, no) => {
		expect(yes.filter((action) => !may({ kind }, action))).toEqual([]);
		expect(no.filter((action) => may({ kind }, action))).toEqual([]);
	});
});
