import { randomBytes, randomUUID } from 'node:crypto';
import type { Row, RowList, Sql } from 'postgres';

/** What one sent case has written. */
export type SentRows = {
	sent: Row;
	action: Row;
	events: RowList<Row[]>;
	outputs: RowList<Row[]>;
	consents: RowList<Row[]>;
	notices: RowList<Row[]>;
};

const changed = [
	...['status', 'lane', 'way', 'since', 'sent_at', 'place_at', 'order', 'version', 'touched_at'],
	...['claimed_by', 'claim_seen_at', 'not_received_at', 'open_questions', 'ended_at']
];

/** The rows of a sent case in one transaction, as short as one would write it by hand. */
export async function sendByHand(sql: Sql, id: string, rows: SentRows): Promise<void> {
	const own = ({ place: _place, xid: _xid, ...row }: Row) => ({ ...row, case_id: id });
	const code = `BCH${randomBytes(8).toString('hex')}`;
	const values = { ...Object.fromEntries(changed.map((key) => [key, rows.sent[key]])), code };
	const notices = rows.notices.map((row) => ({ ...row, id: randomUUID(), case_id: id }));
	const events = rows.events.map((row) => ({ ...own(row), id: randomUUID() }));
	await sql.begin(async (tx) => {
		await tx`select id from cases where id = ${id} for update`;
		await tx`insert into actions ${tx({ ...own(rows.action), id: randomUUID() })}`;
		await tx`update cases set ${tx(values)} where id = ${id}`;
		await tx`insert into events ${tx(events)}`;
		await tx`insert into outputs ${tx(rows.outputs.map(own))}`;
		await tx`insert into consents ${tx(rows.consents.map(own))}`;
		await tx`insert into notices ${tx(notices.map((row) => ({ ...row, event_id: events[0]!.id })))}`;
		await tx`
			select graphile_worker.add_job(
				'send-notice', json_build_object('id', id), job_key => 'notice:' || id,
				job_key_mode => 'preserve_run_at'
			) from unnest(${notices.map((row) => row.id)}::uuid[]) id`;
	});
}
