import { fail, redirect } from '@sveltejs/kit';
import { canDo } from '$lib/domain/application/allowed';
import { act } from '$lib/server/application/act';
import { caseFrame } from '$lib/server/application/view-case';
import { householdRequest } from '$lib/server/http/household-request';
import { openCase } from '$lib/server/http/open-case';
import { notHere } from '$lib/server/http/open-draft';
import { typedIn } from '$lib/server/http/typed';
import { services } from '$lib/server/services';
import { refusalText } from '$lib/text/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { file, services: here, locale } = await openCase(event);
	const { office } = await here.officeNow();
	const { application } = file;
	return {
		actionId: crypto.randomUUID(),
		frame: caseFrame(file, locale),
		office: { name: office.name, address: office.address },
		possible: canDo(application, 'cancel') && !application.outputs.some((one) => one.issuedAt)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const typed = typedIn(await event.request.formData());
		const request = householdRequest(event, typed('actionId'));
		const done = await act(services(), request, { type: 'cancel' });
		if (done.ok) redirect(303, `/permohonan/${event.params.id}?baru=batal`);
		if (done.issue === 'not-found') notHere(event);
		return fail(409, { issues: [{ field: 'batal', message: refusalText(done.issue) }] });
	}
};
