import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { sendDraft } from '$lib/server/application/send';
import { saveSubscription } from '$lib/server/repository/push-subscription';
import type { Holder } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { inTurn } from '../rounds';
import { pageRows, sixPaperDraft } from './six-paper-draft';
import { sendByHand, type SentRows } from './send-by-hand';

type Input = { rounds: number; each: number };
type Seconds = { own: number[]; hand: number[]; rows: Record<string, number> };

const consents = ['declaration', 'notice', 'push'].map((kind) => ({
	kind,
	version: 1,
	text: 'Kata-kata yang disetujui.',
	language: 'id',
	given: true
}));

/** Sends drafts by the use-case, and writes by hand what it wrote; without argon2, which both would need. */
export async function prepare(given: Services, { rounds, each }: Input): Promise<Seconds> {
	const services = withoutConfirmation(given);
	const account: Holder = { kind: 'account', id: randomUUID() };
	await listen(services, account.id);
	const sql = postgres(services.env.DATABASE_URL, { max: 1 });
	const drafts: string[] = [];
	const twins: string[] = [];
	for (let made = 0; made < (rounds + 1) * each; made += 1) {
		const id = await sixPaperDraft(services, account);
		drafts.push(id);
		twins.push(await twinOf(sql, id));
	}
	const send = (caseId: string) => sendOwn(services, caseId, account);
	// The first ones warm both up and show which rows there are to write.
	const first = drafts.shift() as string;
	await send(first);
	const rows = await rowsOf(sql, first);
	for (const id of drafts.splice(0, each - 1)) await send(id);
	for (const id of twins.splice(0, each)) await sendByHand(sql, id, rows);

	const spent = async (ids: string[], one: (id: string) => Promise<unknown>) => {
		const begin = performance.now();
		for (const id of ids) await one(id);
		return (performance.now() - begin) / 1000 / ids.length;
	};
	const { own, hand } = await inTurn(rounds, {
		own: () => spent(drafts.splice(0, each), send),
		hand: () => spent(twins.splice(0, each), (id) => sendByHand(sql, id, rows))
	});
	await sql.end();
	const { events, outputs, notices } = rows;
	const written = { events: events.length, outputs: outputs.length, notices: notices.length };
	return { own, hand, rows: { ...written, papers: await pageRows(services, first) } };
}

/** An office that confirms no case: it is in the queue with its sending, and that is news. */
const withoutConfirmation = (services: Services): Services => ({
	...services,
	officeNow: async () => {
		const now = await services.officeNow();
		return { ...now, settings: { ...now.settings, 'confirmation-step': false } };
	}
});

/** One browser that hears of every case; its host is none that anything is sent to. */
const listen = ({ db, vault, now }: Services, account: string): Promise<void> =>
	saveSubscription(
		db,
		vault,
		{ kind: 'account', id: account },
		{ endpoint: `https://push.invalid/${account}`, keys: { p256dh: '', auth: '' } },
		{ language: 'id', discreet: false },
		now().toISOString()
	);

async function sendOwn(services: Services, caseId: string, holder: Holder): Promise<void> {
	const sent = await sendDraft(services, {
		caseId,
		scope: { kind: 'holders', holders: [holder], now: services.now().toISOString() },
		actionId: randomUUID(),
		actor: { kind: 'resident', id: holder.id },
		holder,
		account: { id: holder.id, save: async () => {} },
		consents
	});
	if (!sent.ok) throw new Error(`not sent: ${sent.issue}`);
}

/** The same draft in rows, under another id: nothing in it can be opened, and nobody does. */
async function twinOf(sql: postgres.Sql, id: string): Promise<string> {
	const twin = randomUUID();
	const [row] = await sql`select * from cases where id = ${id}`;
	await sql`insert into cases ${sql({ ...row, id: twin })}`;
	const [held] = await sql`select * from access where case_id = ${id}`;
	await sql`insert into access ${sql({ ...held, id: randomUUID(), case_id: twin })}`;
	const pages = await sql`select * from pages where case_id = ${id}`;
	await sql`insert into pages ${sql(pages.map((page) => ({ ...page, id: randomUUID(), case_id: twin })))}`;
	return twin;
}

async function rowsOf(sql: postgres.Sql, id: string): Promise<SentRows> {
	const [sent] = await sql`select * from cases where id = ${id}`;
	const events = await sql`select * from events where case_id = ${id} and type <> 'started'`;
	const [action] = await sql`select * from actions where case_id = ${id} and type = 'send'`;
	const outputs = await sql`select * from outputs where case_id = ${id}`;
	const given = await sql`select * from consents where case_id = ${id}`;
	const notices = await sql`select * from notices where case_id = ${id}`;
	if (!sent || !action || !notices.length) throw new Error('the sent case left not all its rows');
	return { sent, events, action, outputs, consents: given, notices };
}
