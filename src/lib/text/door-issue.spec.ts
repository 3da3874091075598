import { describe, expect, it } from 'vitest';
import { photoIssues } from '$lib/domain/document/photo-issue';
import { doorIssueText, staffDoorIssueText } from './door-issue';
import { draftIssueText } from './draft-issue';
import { issueText } from './issue';

describe('at the door', () => {
	it('says how long to wait, in minutes and never none', () => {
		const slow = (retryAfterSeconds: number) =>
			doorIssueText({ code: 'sign-in-slow', retryAfterSeconds }, 'id');
		expect(slow(1)).toContain('Tunggu 1 menit,');
		expect(slow(61)).toContain('Tunggu 2 menit,');
	});
	it('asks officers for what officers typed', () => {
		expect(staffDoorIssueText({ code: 'sign-in-wrong' }, 'id')).toContain('kata sandi');
		expect(doorIssueText({ code: 'sign-in-wrong' }, 'id')).toContain('PIN');
	});
});

describe('a draft', () => {
	it('names its limits', () => {
		expect(draftIssueText({ code: 'draft-full', pages: 40, megabytes: 60 }, 'id')).toContain(
			'40 foto atau 60 MB'
		);
	});
	it('has a sentence for every fault of a photo', () => {
		for (const code of photoIssues) expect(draftIssueText({ code }, 'id')).not.toBe('');
	});
});

it('answers of the catalogue speak like every other field', () => {
	expect(issueText({ code: 'text-long', length: 120, most: 100 }, 'id')).toBe(
		'Paling panjang 100 huruf. Yang Anda tulis 120.'
	);
});
