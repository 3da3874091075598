import { randomUUID } from 'node:crypto';
import { showCode, type CaseCode } from '$lib/domain/application/code';
import { hashSecret } from '$lib/server/auth/secret-hash';
import { insertAccount } from '$lib/server/repository/account';
import { grantAccess } from '$lib/server/repository/access';
import { insertWords } from '$lib/server/repository/words';
import type { Services } from '$lib/server/services';
import type { Phone } from '$lib/domain/identity/phone';
import { openLiveCase, type LiveCase } from './live-case';
import { putUnderWay } from './parcel-under-way';

/** A household that can sign in: its case has come as far as `stage`. */
export type HouseholdCase = {
	id: string;
	code: string;
	phone: string;
	pin: string;
	/** What an officer asks again. */
	slot?: string;
	answer?: string;
	waybill: string;
};

export type Stage = 'queued' | 'correction' | 'marriage-proof' | 'with-courier';

const waybill = 'JX9900000000123';

async function askAgain(services: Services, live: LiveCase) {
	const { operator, does } = live;
	const { pages, order, seal } = await live.file();
	const [bad] = pages;
	const slot = bad?.slot as string;
	const answer = order.facts.find(({ question }) => question === 'nama')?.key as string;
	const words = randomUUID();
	await insertWords(services.db, seal, live.id, {
		id: words,
		kind: 'correction',
		text: 'Mohon foto lagi di tempat yang terang.',
		at: services.now().toISOString(),
		actor: operator
	});
	await does(operator, { type: 'claim', staff: operator.id as string });
	await does(operator, {
		type: 'ask-correction',
		items: [
			{ slot, reason: 'blurred', words },
			{ answer, reason: 'unclear-answer' }
		]
	});
	return { slot, answer };
}

async function awaitProof({ operator, does }: LiveCase) {
	await does(operator, { type: 'claim', staff: operator.id as string });
	await does(operator, { type: 'await-family', what: 'marriage-proof' });
}

export async function prepare(
	services: Services,
	{ stage }: { stage: Stage }
): Promise<HouseholdCase> {
	const live = await openLiveCase(services);
	const pin = '481905';
	const phone = `62899${String(Date.now()).slice(-8)}` as Phone;
	const account = randomUUID();
	const secret = await hashSecret(services.vault, pin, services.auth.derive);
	const now = services.now();
	await insertAccount(services.db, services.vault, { id: account, ...secret, phone, now });
	const holder = { kind: 'account', id: account } as const;
	await grantAccess(services.db, live.id, holder, 'applicant', now.toISOString());
	const named = stage === 'correction' ? await askAgain(services, live) : {};
	if (stage === 'marriage-proof') await awaitProof(live);
	if (stage === 'with-courier') await putUnderWay(services, live, waybill);
	const { row } = await live.file();
	return { id: live.id, code: showCode(row.code as CaseCode), phone, pin, ...named, waybill };
}
