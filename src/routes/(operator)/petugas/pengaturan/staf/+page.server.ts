import { fail, redirect } from '@sveltejs/kit';
import { parsePersonName } from '$lib/domain/identity/person-name';
import { inviteStaff } from '$lib/server/auth/staff-invite';
import { dismissStaff } from '$lib/server/application/dismiss-staff';
import { actionIdIn, faulty, officerOf } from '$lib/server/http/office-form';
import { typedIn } from '$lib/server/http/typed';
import { listStaff } from '$lib/server/repository/staff';
import { services } from '$lib/server/services';
import { actorText } from '$lib/text/actor';
import { momentText } from '$lib/text/date';
import { issueText } from '$lib/text/issue';
import type { Actions, PageServerLoad } from './$types';

const invited = ['operator', 'supervisor'] as const;

export const load: PageServerLoad = async (event) => {
	const { db, vault, officeNow } = services();
	const { office } = await officeNow();
	const me = officerOf(event).id;
	return {
		roles: invited.map((value) => ({ value, label: actorText(value) })),
		staff: (await listStaff(db, vault)).map(({ id, username, name, role, createdAt, endedAt }) => ({
			id,
			username,
			name,
			role: actorText(role),
			since: momentText(createdAt, office),
			ended: endedAt && momentText(endedAt, office),
			canEnd: !endedAt && id !== me
		}))
	};
};

export const actions: Actions = {
	/** The link is shown on this one answer and nowhere again: only its hash is kept. */
	invite: async (event) => {
		const { auth, now, env } = services();
		const typed = typedIn(await event.request.formData());
		const role = invited.find((one) => one === typed('role'));
		const name = parsePersonName(typed('name'));
		const values = { name: typed('name') };
		if (!name.ok)
			return fail(422, { values, issues: [{ field: 'name', message: issueText(name.issue) }] });
		if (!role) return faulty(422, 'reason-missing', 'role');
		const madeBy = officerOf(event).id;
		const token = await inviteStaff(auth, { role, name: name.value, madeBy, now: now() });
		return { link: `${env.ORIGIN}/petugas/undangan/${token}`, name: name.value };
	},

	end: async (event) => {
		const typed = typedIn(await event.request.formData());
		if (!actionIdIn(typed)) return faulty(422, 'form-broken');
		await dismissStaff(services(), { id: typed('staff'), by: officerOf(event) });
		redirect(303, '?');
	}
};
