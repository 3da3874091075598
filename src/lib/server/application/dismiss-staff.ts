import { randomUUID } from 'node:crypto';
import type { StaffMember } from '$lib/server/auth/session';
import { endStaff } from '$lib/server/auth/staff-sign-in';
import { claimedRows } from '$lib/server/repository/queue';
import type { Services } from '$lib/server/services';
import { act } from './act';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ends somebody's sign-in at once; what they held goes back to its place in the queue. */
export async function dismissStaff(
	services: Services,
	{ id, by }: { id: string; by: StaffMember }
): Promise<boolean> {
	// Nobody locks themselves out: another supervisor does that.
	if (!uuid.test(id) || id === by.id) return false;
	const ended = await endStaff(services.auth, id, services.now());
	for (const { id: caseId } of await claimedRows(services.db, id, 500))
		await act(
			services,
			{
				...{ caseId, scope: { kind: 'office' }, actionId: randomUUID(), via: 'web' },
				actor: { kind: by.role, id: by.id }
			},
			{ type: 'release', reason: 'staff-ended' }
		);
	return ended;
}
