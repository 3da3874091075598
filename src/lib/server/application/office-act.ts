import type { Via } from '$lib/domain/actor';
import type { Action } from '$lib/domain/application/action';
import type { Application } from '$lib/domain/application/application';
import type { Refusal } from '$lib/domain/application/decision';
import { refuse, type Result } from '$lib/domain/result';
import type { StaffMember } from '$lib/server/auth/session';
import type { Db } from '$lib/server/db/client';
import { findAnswer } from '$lib/server/repository/action';
import * as applications from '$lib/server/repository/application';
import { getCaseSeal, type CaseSeal } from '$lib/server/repository/case-key';
import type { Services } from '$lib/server/services';
import { act } from './act';
import { pinOffice } from './pinned-office';

export type OfficeRequest = {
	caseId: string;
	actionId: string;
	staff: StaffMember;
	via?: Via;
	/** The case as the page showed it; when somebody has changed it since, nothing is done. */
	version?: number;
	also?: (tx: Db, seal: CaseSeal, application: Application) => Promise<void>;
};

export type OfficeRefusal = Refusal | 'not-found' | 'changed-meanwhile';

export const staffActor = ({ id, role }: StaffMember) => ({ kind: role, id });

/**
 * What an officer does to a case. The row is locked before the page's version is compared, so that of two
 * officers at the same page one is told that the case has changed; a repeat of the same form is not.
 */
export async function officeAct(
	given: Services,
	{ caseId, actionId, staff, via = 'web', version, also }: OfficeRequest,
	action: Action | ((application: Application) => Action)
): Promise<Result<{ status: Application['status'] }, OfficeRefusal>> {
	const scope = { kind: 'office' } as const;
	const services = await pinOffice(given);
	return services.db.transaction(
		async (tx): Promise<Result<{ status: Application['status'] }, OfficeRefusal>> => {
			const row = await applications.lockCase(tx, scope, caseId);
			if (!row) return refuse('not-found');
			const isStale = version !== undefined && version !== row.version;
			if (isStale && !(await findAnswer(tx, actionId, caseId))) return refuse('changed-meanwhile');
			const request = { caseId, scope, actionId, actor: staffActor(staff), via };
			return act(
				{ ...services, db: tx },
				{
					...request,
					also:
						also &&
						(async (inner, application) =>
							also(inner, await getCaseSeal(inner, services.vault, caseId), application))
				},
				action
			);
		}
	);
}
