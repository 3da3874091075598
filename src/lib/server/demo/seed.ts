import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { showCode, type CaseCode } from '$lib/domain/application/code';
import type { Phone } from '$lib/domain/identity/phone';
import { after } from '$lib/domain/application/instant';
import { makeLink } from '$lib/server/application/share';
import { sendDraft } from '$lib/server/application/send';
import { hashSecret } from '$lib/server/auth/secret-hash';
import type { StaffMember } from '$lib/server/auth/session';
import { insertAccount } from '$lib/server/repository/account';
import { endAccess } from '$lib/server/repository/access';
import { findCase, touchClaim } from '$lib/server/repository/application';
import { insertStaff } from '$lib/server/repository/staff';
import type { Holder, Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { writeDurably } from '$lib/server/storage/durable-file';
import { makeDemoDraft } from './demo-draft';
import { findDemoPlan, type DemoCase, type DemoPlan } from './demo-plan';
import { DemoWalk, type Cast, type Clocked } from './demo-walk';

export type DemoSignIns = {
	staff: Record<string, { username: string; password: string }>;
	resident: { phone: string; pin: string };
	follower?: { url: string };
	codes: Record<string, string>;
};

/** Nobody has this number: mobile numbers are never given out with so many zeros. */
const inventedPhone = '6281200000001' as Phone;
const daysBack = 12;

const newPassword = (): string => randomBytes(12).toString('base64url');
const newPin = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** The services as they were at an earlier time. */
function clocked(services: Services, start: string): Clocked {
	let at = start;
	return {
		...services,
		now: () => new Date(at),
		advance: (hours) => (at = after(at, { hours }))
	};
}

/** Fresh work waits since this morning, so that a visitor's desk is not all overdue. */
function hoursBack(status: DemoCase['status'], index: number): number {
	if (status === 'expired') return 20 * 24;
	const waits = ['draft', 'awaiting-confirmation', 'queued', 'in-review'].includes(status);
	return waits ? 8 + index * 2 : daysBack * 24 - index * 10;
}

async function makeStaff(services: Services): Promise<{
	operator: StaffMember;
	signIns: DemoSignIns['staff'];
}> {
	const signIns: DemoSignIns['staff'] = {};
	let operator: StaffMember | undefined;
	for (const [username, role, name] of [
		['petugas', 'operator', 'Rahma Contoh'],
		['petugas2', 'operator', 'Danang Contoh'],
		['penyelia', 'supervisor', 'Penyelia Contoh']
	] as const) {
		const password = newPassword();
		const id = randomUUID();
		const secret = await hashSecret(services.vault, password);
		await insertStaff(services.db, services.vault, {
			id,
			username,
			name,
			role,
			...secret,
			demo: true,
			now: services.now()
		});
		operator ??= { id, username, role };
		signIns[username] = { username, password };
	}
	return { operator: operator as StaffMember, signIns };
}

async function makeCase(
	services: Services,
	plan: DemoPlan,
	demo: DemoCase,
	{ account, cast, back }: { account: string; cast: Cast; back: number }
): Promise<{ id: string; code?: string }> {
	const at = new Date(services.now().getTime() - back * 3_600_000).toISOString();
	const clock = clocked(services, at);
	const holder: Holder = { kind: 'account', id: account };
	const caseId = await makeDemoDraft(clock, plan, demo, holder);
	if (demo.status === 'draft') return { id: caseId };
	const scope: Scope = { kind: 'holders', holders: [holder], now: at };
	const sent = await sendDraft(clock, {
		caseId,
		scope,
		actionId: randomUUID(),
		actor: cast.resident,
		holder,
		account: { id: account, save: async () => {} },
		consents: []
	});
	if (!sent.ok) throw new Error(`demo case ${demo.status}: ${sent.issue}`);
	clock.advance(demo.status === 'expired' ? 15 * 24 : 1);
	await new DemoWalk(clock, caseId, cast, demo).to(demo.status);
	await touchClaim(services.db, caseId, services.now().toISOString());
	if (demo.withoutAccount) await endAccess(services.db, caseId, holder, at);
	const code = (await findCase(services.db, { kind: 'system' }, caseId))?.code ?? undefined;
	return { id: caseId, code };
}

/** A relative's link to a case that is on its way. */
async function makeFollower(
	services: Services,
	caseId: string,
	{ resident }: Cast
): Promise<DemoSignIns['follower']> {
	const request = {
		caseId,
		scope: { kind: 'system' },
		actionId: randomUUID(),
		via: 'web'
	} as const;
	const wish = { name: 'Ibu', level: 'delivery', language: 'id' };
	const made = await makeLink(services, { ...request, actor: resident }, wish);
	return made.ok ? { url: `${services.env.ORIGIN}/keluarga/${made.value.token}` } : undefined;
}

/**
 * Fills an empty office with invented cases, one in every status, made by the same use-cases as real ones.
 * Passwords and PIN are random; they stand in `DATA_DIR/demo.json` (0600) and are printed once.
 */
export async function seedDemo(services: Services): Promise<DemoSignIns | undefined> {
	const plan = findDemoPlan(services.env.OFFICE);
	if (!plan) return undefined;
	const account = randomUUID();
	const pin = newPin();
	const secret = await hashSecret(services.vault, pin);
	await insertAccount(services.db, services.vault, {
		id: account,
		...secret,
		phone: inventedPhone,
		demo: true,
		now: services.now()
	});
	const { operator, signIns } = await makeStaff(services);
	const cast: Cast = {
		resident: { kind: 'resident', id: account },
		operator: { kind: 'operator', id: operator.id },
		staff: operator
	};
	const codes: Record<string, string> = {};
	let follower: DemoSignIns['follower'];
	for (const [index, demo] of plan.cases.entries()) {
		const back = hoursBack(demo.status, index);
		const { id, code } = await makeCase(services, plan, demo, { account, cast, back });
		if (code) codes[demo.status] ??= showCode(code as CaseCode);
		if (demo.status === 'in-transit') follower = await makeFollower(services, id, cast);
	}
	const resident = { phone: inventedPhone, pin };
	const made: DemoSignIns = { staff: signIns, resident, follower, codes };
	const path = join(services.env.DATA_DIR, 'demo.json');
	await writeDurably(`${path}.new`, path, Buffer.from(JSON.stringify(made, null, '\t')));
	return made;
}
