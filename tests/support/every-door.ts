import { randomUUID } from 'node:crypto';
import { hashSecret } from '$lib/server/auth/secret-hash';
import { makeDevice } from '$lib/server/auth/device';
import { inviteStaff } from '$lib/server/auth/staff-invite';
import { makeLink } from '$lib/server/application/share';
import type { Cookie } from '$lib/server/auth/cookie';
import { grantAccess } from '$lib/server/repository/access';
import { findOfNumber, insertAccount, phoneIndexOf } from '$lib/server/repository/account';
import { listCases } from '$lib/server/repository/application';
import { getCaseSeal } from '$lib/server/repository/case-key';
import { liveLinks } from '$lib/server/repository/link';
import { outputRows } from '$lib/server/repository/output';
import { pagesOf } from '$lib/server/repository/page';
import type { Services } from '$lib/server/services';
import type { Phone } from '$lib/domain/identity/phone';
import { showCode, type CaseCode } from '$lib/domain/application/code';
import { completeDraft, scopeFor } from './complete-draft';
import { openLiveCase } from './live-case';

/** A case or draft with the ids that stand in addresses and forms. */
export type Row = {
	id: string;
	status: string;
	code: string;
	slot: string;
	page: string;
	digest: string;
	/** One with an official PDF where there is one. */
	output: string;
	linkId: string;
	token: string;
};

export type Doors = {
	/** Of the demo's resident, one for each status; a link for relatives where `linked` says so. */
	rows: Row[];
	/** Of resident B, who is somebody else. */
	own: Row;
	/** Cookie headers. */
	cookies: Record<'device' | 'resident' | 'sender', string>;
	/** A staff invitation that nobody has used. */
	invite: string;
};

async function rowOf(
	services: Services,
	account: string,
	{ id, status, code }: { id: string; status: string; code: string | null },
	linked: boolean
): Promise<Row> {
	const [page] = await pagesOf(services.db, id);
	const outputs = await outputRows(services.db, id);
	const made =
		status === 'draft' || !linked
			? undefined
			: await makeLink(
					services,
					{
						caseId: id,
						scope: scopeFor(services, { kind: 'account', id: account }),
						actionId: randomUUID(),
						actor: { kind: 'resident', id: account },
						via: 'web'
					},
					{ name: 'Ibu', level: 'delivery', language: 'id' }
				);
	const links = await liveLinks(
		services.db,
		await getCaseSeal(services.db, services.vault, id),
		id
	);
	return {
		id,
		status,
		code: code ? showCode(code as CaseCode) : '',
		slot: page?.slot ?? 'ktp:pelapor',
		page: page?.id ?? '',
		digest: page?.digest ?? '',
		output: outputs.find(({ pdfStorageKey }) => pdfStorageKey)?.output ?? 'kk-baru:keluarga',
		linkId: links.at(-1)?.id ?? '',
		token: made?.ok ? made.value.token : ''
	};
}

const headerOf = ({ name, value }: Cookie): string => `${name}=${value}`;

/** Beside a running app: its routes, the demo resident's rows, and people who are somebody else. */
export async function prepare(
	services: Services,
	{ phone, needed, linked }: { phone: string; needed: string[]; linked: string[] }
): Promise<Doors> {
	const { auth, db, vault } = services;
	const now = services.now();
	const [owner] = await findOfNumber(db, phoneIndexOf(vault, phone as Phone), []);
	if (!owner) throw new Error('no demo resident');
	const all = await listCases(db, scopeFor(services, { kind: 'account', id: owner.id }));
	const rows: Row[] = [];
	for (const status of needed) {
		const found = all.find((row) => row.status === status);
		if (!found) throw new Error(`no demo case ${status}`);
		rows.push(await rowOf(services, owner.id, found, linked.includes(status)));
	}

	const account = randomUUID();
	const secret = await hashSecret(vault, '481905', auth.derive);
	const number = `62897${String(Date.now()).slice(-8)}` as Phone;
	await insertAccount(db, vault, { id: account, ...secret, phone: number, now });
	const live = await openLiveCase(services);
	const holder = { kind: 'account', id: account } as const;
	await grantAccess(db, live.id, holder, 'applicant', now.toISOString());
	const { row } = await live.file();
	const device = await makeDevice(auth, now);
	await completeDraft(services, { kind: 'device', id: device.id });
	return {
		rows,
		own: await rowOf(services, account, row, true),
		cookies: {
			device: headerOf(device.cookie),
			resident: headerOf(await auth.sessions.openResident(account, { borrowed: false, now })),
			sender: headerOf(
				await auth.sessions.openResident(account, { borrowed: false, onlyCase: live.id, now })
			)
		},
		invite: await inviteStaff(auth, {
			role: 'operator',
			name: 'Petugas Contoh',
			madeBy: live.operator.id as string,
			now
		})
	};
}
