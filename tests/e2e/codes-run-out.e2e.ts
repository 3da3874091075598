import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { ask } from '../support/door-client';
import { origin } from '../support/door-requests';
import { draftByForm } from '../support/draft-by-form';
import { sqlOfApp } from '../support/sql-of-app';

let sql: Sql;
test.beforeAll(() => void (sql = sqlOfApp()));
test.afterAll(() => sql.end());
const words = (body: string) =>
	body.replace(/<(script|style)[^]*?<\/\1>/g, '').replace(/<[^>]+>|\s+/g, ' ');

test('the code of a case that ended long ago answers like one that nobody has', async () => {
	const file = join(process.env.APP_DATA_DIR ?? '', 'demo.json');
	const { codes } = JSON.parse(readFileSync(file, 'utf8')) as { codes: Record<string, string> };
	// No other journey asks for it.
	const code = codes['expired'] ?? '';
	const compact = code.replaceAll('-', '');
	const move = (days: number) =>
		sql`update cases set since = since - make_interval(days => ${days})
			where replace(code, '-', '') = ${compact}`;
	expect((await ask(origin(), `/lacak/${code}`)).status).toBe(200);
	const asked = async (path: string) => {
		const { status, body } = await ask(origin(), path);
		return { status, words: words(body).replace(/[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, '…') };
	};
	expect((await move(91)).count).toBe(1);
	try {
		const old = await asked(`/lacak/${code}`);
		expect(old).toEqual(await asked('/lacak/MJK-4T7K-9QXD'));
		expect(old.status).toBe(404);
		expect(old.words).toContain('Kode ini belum kami temukan');
		expect((await ask(origin(), `/api/lacak/${code}`)).status).toBe(404);
	} finally {
		await move(-91);
	}
});

test('a code for the other phone says that it has run out, and how to get another', async () => {
	const { id, cookie } = await draftByForm(origin());
	const mine = `${cookie.name}=${cookie.value}`;
	const path = `/permohonan/${id}/pindah-hp`;
	const made = await ask(origin(), path, { form: {}, cookie: mine });
	const kode = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(words(made.body))?.[0] ?? '';
	expect(kode).not.toBe('');
	await sql`update transfers set expires_at = now() - interval '1 minute' where case_id = ${id}`;
	const late = await ask(origin(), '/lanjut', { form: { kode } });
	expect(late.status).toBe(422);
	expect(words(late.body)).toMatch(/kode/i);
	expect(late.body).toContain(`value="${kode}"`);
	expect((await ask(origin(), `/permohonan/${id}/berkas`, { cookie: mine })).status).toBe(200);
});
