import { fail, redirect } from '@sveltejs/kit';
import { takeReport } from '$lib/server/application/report';
import { clientAddress } from '$lib/server/http/client-address';
import { typedIn } from '$lib/server/http/typed';
import { services } from '$lib/server/services';
import { waitText } from '$lib/text/duration';
import { m } from '$lib/text/paraglide/messages';
import { reportIssueText } from '$lib/text/report-issue';
import type { Actions, PageServerLoad } from './$types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const load: PageServerLoad = async () => {
	const { office } = await services().officeNow();
	return {
		actionId: crypto.randomUUID(),
		askers: [
			...office.couriers.map(({ id, name }) => ({ value: id, label: name })),
			{ value: 'office', label: m.pub_report_courier_office() },
			{ value: 'other', label: m.pub_report_courier_other() }
		]
	};
};

export const actions: Actions = {
	default: async (event) => {
		const typed = typedIn(await event.request.formData());
		const written = {
			amount: typed('amount'),
			day: typed('date-day'),
			month: typed('date-month'),
			year: typed('date-year'),
			asker: typed('asker'),
			words: typed('words')
		};
		const actionId = typed('actionId');
		if (!uuid.test(actionId))
			return fail(422, { written, issues: [{ field: 'words', message: m.pub_report_again() }] });
		const { env } = services();
		const address = clientAddress(event, env.TRUSTED_PROXY_HOPS);
		const taken = await takeReport(services(), { actionId, address, written });
		if (taken.ok) redirect(303, '/lapor/terkirim');
		if (taken.issue.kind === 'slow') {
			const wait = waitText(taken.issue.retryAfterSeconds);
			const message = m.pub_report_slow({ wait });
			return fail(429, { written, issues: [{ field: 'words', message }] });
		}
		const issues = taken.issue.faults.map(({ field, issue }) => ({
			field,
			message: reportIssueText(issue)
		}));
		return fail(422, { written, issues });
	}
};
