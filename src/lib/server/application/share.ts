import { randomUUID } from 'node:crypto';
import { cleanText } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';
import { keyedHashOf, tokenHashOf } from '$lib/server/auth/token';
import { endAccess, grantAccess } from '$lib/server/repository/access';
import { claimAction, findCaseOfAction } from '$lib/server/repository/action';
import * as applications from '$lib/server/repository/application';
import { getCaseSeal } from '$lib/server/repository/case-key';
import {
	countLive,
	endLink,
	insertLink,
	silenceReaders,
	type LinkLevel
} from '$lib/server/repository/link';
import type { Services } from '$lib/server/services';
import { saying, type HouseholdRequest } from './household';

export const mostLinks = 8;
const longestName = 40;

const linkLevels = ['stage', 'delivery'] as const satisfies readonly LinkLevel[];

export type ShareIssue =
	'name-empty' | 'name-long' | 'level-empty' | 'too-many-links' | 'not-found';

export type Wish = { name: string; level: string; language: string };

/**
 * 160 bits that only this office can work out from the form's action id: the same form, posted once more
 * because its answer got lost, is given the same link. The database has the token's hash alone.
 */
const tokenFor = ({ vault }: Services, caseId: string, actionId: string): string =>
	keyedHashOf(vault, `link of ${caseId}`, actionId);

/** Makes a relative's link. The token is in the answer and nowhere else. */
export async function makeLink(
	services: Services,
	request: HouseholdRequest,
	wish: Wish
): Promise<Result<{ token: string }, ShareIssue>> {
	const name = cleanText(wish.name);
	if (!name) return refuse('name-empty');
	if ([...name].length > longestName) return refuse('name-long');
	const level = linkLevels.find((one) => one === wish.level);
	if (!level) return refuse('level-empty');
	const { caseId, scope, actionId } = saying(request, name, level, wish.language);
	const at = services.now().toISOString();
	const token = tokenFor(services, caseId, actionId);
	return services.db.transaction(async (tx) => {
		const row = await applications.lockCase(tx, scope, caseId);
		if (!row || row.status === 'draft') return refuse('not-found');
		// The case is locked: nobody else makes a link in between. A refusal leaves the action id free.
		if ((await findCaseOfAction(tx, actionId)) === caseId) return accept({ token });
		if ((await countLive(tx, caseId)) >= mostLinks) return refuse('too-many-links');
		if (!(await claimAction(tx, { id: actionId, caseId, type: 'make-link', at })))
			return refuse('not-found');
		const id = randomUUID();
		const seal = await getCaseSeal(tx, services.vault, caseId);
		const { language } = wish;
		const tokenHash = tokenHashOf(token);
		await insertLink(tx, seal, { id, caseId, tokenHash, name, level, language, createdAt: at });
		await grantAccess(tx, caseId, { kind: 'follower', id }, level, at);
		return accept({ token });
	});
}

/** Ends a link at once: its page, its pushes and those that wait to be sent. A repeat changes nothing. */
export async function revokeLink(
	services: Services,
	{ caseId, scope }: Pick<HouseholdRequest, 'caseId' | 'scope'>,
	id: string
): Promise<Result<null, 'not-found'>> {
	const at = services.now().toISOString();
	return services.db.transaction(async (tx) => {
		if (!(await applications.lockCase(tx, scope, caseId))) return refuse('not-found');
		if (!(await endLink(tx, { caseId, id, at }))) return accept(null);
		await endAccess(tx, caseId, { kind: 'follower', id }, at);
		await silenceReaders(tx, id);
		return accept(null);
	});
}
