import { randomUUID } from 'node:crypto';
import type { Delivery } from '$lib/domain/delivery/delivery';
import type { Catalogue, Question } from '$lib/domain/program/catalogue.schema';
import { questionOf } from '$lib/domain/program/question';
import type { Actor } from '$lib/domain/actor';
import { currentCatalogue } from '$lib/server/application/catalogue';
import { findDraft, saveDraft } from '$lib/server/application/draft';
import { receivePage } from '$lib/server/application/receive-page';
import { sendDraft } from '$lib/server/application/send';
import { startDraft } from '$lib/server/application/start';
import { hashSecret } from '$lib/server/auth/secret-hash';
import type { StaffMember } from '$lib/server/auth/session';
import { renderPaper } from '$lib/server/demo/paper-picture';
import { findCase } from '$lib/server/repository/application';
import { insertStaff } from '$lib/server/repository/staff';
import type { Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { answered, pickFrom } from './answered-case';
import { must } from './sent-case';

const office: Scope = { kind: 'office' };

/** Somebody in the console; `password` only where a browser signs in. */
export async function makeOfficer(
	services: Services,
	username: string,
	{ role = 'operator' as StaffMember['role'], password = randomUUID() as string } = {}
): Promise<StaffMember> {
	const id = randomUUID();
	const name = `${username[0]!.toUpperCase()}${username.slice(1)} Contoh`;
	const secret = await hashSecret(services.vault, password, services.auth.derive);
	const made = await insertStaff(services.db, services.vault, {
		...{ id, username, name, role, now: services.now() },
		...secret
	});
	if (!made) throw new Error(`${username} is taken`);
	return { id, username, role };
}

const names = ['SITI CONTOH', 'BUDI CONTOH', 'RATNA CONTOH', 'DIMAS CONTOH'];

function written(question: Question, n: number): string {
	switch (question.kind) {
		case 'nik':
			return `351699${String(1 + (n % 28)).padStart(2, '0')}0190${String(n + 1).padStart(4, '0')}`;
		case 'kk':
			return '3516990101150001';
		case 'phone':
			return '6281234567890';
		case 'person-name':
		case 'child-name':
			return names[n % names.length]!;
		case 'address':
			return 'Jalan Mawar 4, RT 003/RW 001';
		case 'clock':
			return '04:20';
		default:
			return 'Contoh';
	}
}

const kinds = ['nik', 'kk', 'phone', 'person-name', 'child-name', 'address', 'text', 'clock'];

/** Answers of an invented household: choices by `seed`, everything written by its kind. */
function householdAnswers(catalogue: Catalogue, services: string[], seed: number) {
	const answers = answered(catalogue, services, pickFrom(seed));
	return Object.fromEntries(
		Object.entries(answers).map(([key, value], n) => {
			const question = questionOf(catalogue, key.split(':')[0]!);
			return [key, kinds.includes(question.kind) ? written(question, n) : value];
		})
	);
}

export type OfficeCaseWish = {
	program?: string;
	services?: string[];
	seed?: number;
	delivery?: Delivery;
	/** How many of the papers get a photo; all by default. */
	papers?: number;
	queued?: boolean;
};

/** A case as a resident sends it, with answers, photos and a way of delivery; confirmed and in the queue. */
export async function sendOfficeCase(
	services: Services,
	wish: OfficeCaseWish = {}
): Promise<{ id: string; code: string; account: string; resident: Actor; slots: string[] }> {
	const { program = 'pos-ketanmu', services: wanted = ['kk-hilang-rusak'], seed = 1 } = wish;
	const account = randomUUID();
	const resident: Actor = { kind: 'resident', id: account };
	const holder = { kind: 'account' as const, id: account };
	const now = services.now().toISOString();
	const scope: Scope = { kind: 'holders', holders: [holder], now };
	const catalogue = await currentCatalogue(services);
	const answers = householdAnswers(catalogue, wanted, seed);
	const begun = { program, services: wanted, answers, holder, actor: resident };
	const started = await startDraft(services, { actionId: randomUUID(), ...begun });
	if (!started.ok) throw new Error(started.issue);
	const id = started.value.caseId;
	await saveDraft(services, scope, id, { answers, delivery: wish.delivery ?? { way: 'pickup' } });
	const draft = await findDraft(services, scope, id);
	if (!draft) throw new Error('no draft');
	const slots: string[] = [];
	for (const paper of draft.order.papers.slice(0, wish.papers ?? Infinity)) {
		await addPage(services, scope, id, paper.slot, paper.label.id);
		slots.push(paper.slot);
	}
	const sent = await sendDraft(services, {
		...{ caseId: id, scope, actionId: randomUUID(), actor: resident, holder, consents: [] },
		account: { id: account, save: async () => {} }
	});
	if (!sent.ok) throw new Error(sent.issue);
	if (wish.queued !== false) await must(services, id, { kind: 'whatsapp' }, { type: 'confirm' });
	const row = await findCase(services.db, office, id);
	return { id, code: row!.code!, account, resident, slots };
}

/** One photographed page of an invented paper, as a resident adds it. */
export async function addPage(
	services: Services,
	scope: Scope,
	caseId: string,
	slot: string,
	title: string
): Promise<string> {
	const bytes = await renderPaper({
		title: title.toUpperCase().slice(0, 40),
		lines: ['3516990101900001', 'SITI CONTOH', 'JALAN MAWAR 4', randomUUID().slice(0, 8)],
		width: 900,
		height: 1200
	});
	const kept = await receivePage(services, {
		...{ scope, caseId, slot, actionId: randomUUID(), bytes }
	});
	if (!kept.ok) throw new Error(`${slot}: ${kept.issue.code}`);
	return kept.value.page;
}
