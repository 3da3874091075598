import { randomUUID } from 'node:crypto';
import type { Actor } from '$lib/domain/actor';
import type { Answers } from '$lib/domain/program/condition';
import { accept, refuse, type Result } from '$lib/domain/result';
import { newId } from '$lib/server/new-id';
import { grantAccess } from '$lib/server/repository/access';
import { claimAction, findCaseOfAction, keepAnswer } from '$lib/server/repository/action';
import { saveAnswers } from '$lib/server/repository/answer';
import * as applications from '$lib/server/repository/application';
import { makeCaseKey } from '$lib/server/repository/case-key';
import { appendEvents } from '$lib/server/repository/event';
import type { Holder } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { currentCatalogue } from './catalogue';
import { indexedKindIn } from './indexed-kind';

export type StartRequest = {
	actionId: string;
	program: string;
	services: string[];
	/** The first answers, which make the draft. */
	answers: Answers;
	/** Whose the draft is: this device, or the account that is signed in. */
	holder: Holder;
	actor: Actor;
	demo?: boolean;
};

export type StartRefusal = 'unknown-program' | 'unknown-service' | 'too-many-drafts';

/**
 * Makes a draft by its first answer. The same action id gives the same draft, `repeated`: what was sent
 * with the repeat is then saved like any page of it.
 */
export async function startDraft(
	services: Services,
	request: StartRequest
): Promise<Result<{ caseId: string; repeated: boolean }, StartRefusal>> {
	const { office, settings } = await services.officeNow();
	const catalogue = await currentCatalogue(services);
	const program = office.programs.find(({ slug }) => slug === request.program);
	if (!program) return refuse('unknown-program');
	const remote = new Set(
		catalogue.services.filter(({ channel }) => channel === 'remote').map(({ id }) => id)
	);
	const wanted = [...new Set(request.services)].sort();
	if (!wanted.length || !wanted.every((id) => program.services.includes(id) && remote.has(id)))
		return refuse('unknown-service');

	const now = services.now();
	const at = now.toISOString();
	return services.db.transaction(async (tx) => {
		const id = randomUUID();
		const drafts =
			request.holder.kind === 'device' ? await applications.countDrafts(tx, request.holder, at) : 0;
		const repeated = await findCaseOfAction(tx, request.actionId);
		if (repeated) return accept({ caseId: repeated, repeated: true });
		if (drafts >= settings['drafts-per-device']) return refuse('too-many-drafts');
		if (!(await claimAction(tx, { id: request.actionId, caseId: id, type: 'start', at }))) {
			const first = await findCaseOfAction(tx, request.actionId);
			return first ? accept({ caseId: first, repeated: true }) : refuse('unknown-program');
		}
		const demo = request.demo ?? false;
		await applications.insertDraft(
			tx,
			{ id, program: program.slug, services: wanted, catalogueVersion: catalogue.version, demo },
			at
		);
		const seal = await makeCaseKey(tx, services.vault, id, at);
		await grantAccess(tx, id, request.holder, 'applicant', at);
		await saveAnswers(tx, services.vault, seal, id, request.answers, indexedKindIn(catalogue));
		const data = { program: program.slug, services: wanted, catalogueVersion: catalogue.version };
		await appendEvents(tx, id, 0, [{ type: 'started', data, id: newId(now) }], {
			actor: request.actor,
			via: 'web',
			at
		});
		await applications.setVersion(tx, id, 1);
		await keepAnswer(tx, request.actionId, { caseId: id });
		return accept({ caseId: id, repeated: false });
	});
}
