import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '$lib/domain/actor';
import type { Action } from '$lib/domain/application/action';
import { makeCode } from '$lib/domain/application/code';
import { act } from '$lib/server/application/act';
import { newId } from '$lib/server/new-id';
import { grantAccess } from '$lib/server/repository/access';
import * as applications from '$lib/server/repository/application';
import { makeCaseKey } from '$lib/server/repository/case-key';
import { appendEvents } from '$lib/server/repository/event';
import type { Services } from '$lib/server/services';

export const operator: Actor = { kind: 'operator', id: randomUUID() };

/** A case of an account as `start` and `send` leave it, without answers and papers. */
export async function sendCase(
	services: Services,
	account: string = randomUUID(),
	lane: 'general' | 'death' | 'newborn' = 'general',
	prefix = 'TES',
	kinds: string[] = ['kia']
): Promise<{ id: string; account: string }> {
	const id = await draftOf(services, account);
	const resident: Actor = { kind: 'resident', id: account };
	await must(services, id, resident, {
		type: 'send',
		code: makeCode(prefix, randomBytes(7)),
		lane,
		way: 'pickup',
		outputs: kinds.map((kind) => ({ id: `${kind}:anak`, kind, person: 'anak', medium: 'card' })),
		confirmation: 'awaited'
	});
	return { id, account };
}

export async function draftOf(services: Services, account: string): Promise<string> {
	const now = services.now();
	const at = now.toISOString();
	const id = randomUUID();
	const begun = { program: 'pos-ketanmu', services: ['kia'], catalogueVersion: 1 };
	await services.db.transaction(async (tx) => {
		await applications.insertDraft(tx, { id, demo: false, ...begun }, at);
		await makeCaseKey(tx, services.vault, id, at);
		await grantAccess(tx, id, { kind: 'account', id: account }, 'applicant', at);
		const actor: Actor = { kind: 'resident', id: account };
		const started = [{ type: 'started' as const, data: begun, id: newId(now) }];
		await appendEvents(tx, id, 0, started, { actor, via: 'web', at });
		await applications.setVersion(tx, id, 1);
	});
	return id;
}

export const attempt = (services: Services, caseId: string, actor: Actor, action: Action) =>
	act(
		services,
		{ caseId, scope: { kind: 'system' }, actionId: randomUUID(), actor, via: 'web' },
		action
	);

/** The same, where a refusal is a fault of the test. */
export async function must(services: Services, caseId: string, actor: Actor, action: Action) {
	const done = await attempt(services, caseId, actor, action);
	if (!done.ok) throw new Error(`${action.type}: ${done.issue}`);
	return done.value.status;
}
