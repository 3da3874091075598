import { describe, expect, it } from 'vitest';
import { noticeCodes, noticeLevels } from '$lib/domain/application/notice';
import { payloadLimit } from '$lib/server/push/push';
import { locales } from '$lib/text/locale';
import { delayFor, messageFor } from './send-notice';

const id = '0199c0de-0000-7000-8000-000000000001';
const caseId = '5f1d7a3e-9c1b-4e5d-8a2f-3b4c5d6e7f80';
const link = '7e6d5c4b-3a2f-4e1d-9c8b-7a6f5e4d3c2b';

const all = noticeCodes.flatMap((code) =>
	noticeLevels.flatMap((level) =>
		locales.flatMap((language) =>
			[true, false].map((discreet) => ({
				code,
				level,
				discreet,
				message: messageFor(
					{ id, caseId, code },
					{ level, language, discreet, ...(level !== 'applicant' && { link }) }
				)
			}))
		)
	)
);

describe('a message of any notice, to anybody, in any language', () => {
	it('is small, has a title, a sentence, an address and the tag of its notice', () => {
		expect(all.length).toBe(noticeCodes.length * 3 * locales.length * 2);
		for (const { message, code } of all) {
			const { payload } = message;
			expect(Object.keys(payload).sort()).toEqual(['body', 'tag', 'title', 'url']);
			expect(Buffer.byteLength(JSON.stringify(payload))).toBeLessThanOrEqual(payloadLimit);
			expect(payload.body.length, code).toBeGreaterThan(10);
			expect(payload.tag).toBe(id);
			expect(message.topic).toMatch(/^[\w-]{1,32}$/);
			expect(message.topic).toBe(all[0]!.message.topic);
		}
	});

	it('has no digit, program or link token in its words, and leads relatives to their link alone', () => {
		for (const { message, level } of all) {
			const { title, body, url } = message.payload;
			expect(title + body).not.toMatch(/\d|akta|balaputra|sinden|motor sakti|pos ketanmu/i);
			expect(url).toBe(level === 'applicant' ? `/permohonan/${caseId}` : `/keluarga/i/${link}`);
		}
	});

	it('says the same for every notice on a phone that is shared', () => {
		const bodies = all
			.filter(({ discreet }) => discreet)
			.map(({ message }) => message.payload.body);
		expect(new Set(bodies).size).toBe(2 * locales.length);
	});
});

it('waits longer from try to try, never under what the service asks, never over an hour by itself', () => {
	expect([1, 2, 3, 4, 20].map((attempts) => delayFor(attempts))).toEqual([30, 60, 120, 240, 3600]);
	expect(delayFor(1, 90)).toBe(90);
	expect(delayFor(4, 90)).toBe(240);
});
