import { redirect } from '@sveltejs/kit';
import { cleanText } from '$lib/domain/clean-text';
import { largestPdfBytes } from '$lib/domain/document/pdf-issue';
import { attachPdf } from '$lib/server/application/official-pdf';
import {
	actionIdIn,
	faulty,
	officeForm,
	officerOf,
	openOfficeCase,
	type Step
} from '$lib/server/http/office-form';
import { typedIn } from '$lib/server/http/typed';
import { saveNumber } from '$lib/server/repository/output';
import { services } from '$lib/server/services';
import type { RequestEvent } from './$types';

const longestNumber = 60;
const back = '?#dokumen';

const plain = (type: 'issue-output' | 'hold-output' | 'release-stock') => (event: RequestEvent) =>
	officeForm(event, (typed): Step => ({ action: { type, output: typed('output') } }), back);

export const outputActions = {
	issue: plain('issue-output'),
	hold: plain('hold-output'),
	stock: plain('release-stock'),

	/** The number that the register gave it: sealed with the case, in no event. */
	number: (event: RequestEvent) =>
		officeForm(
			event,
			(typed, { row }) => {
				const output = typed('output');
				const number = cleanText(typed('number')).slice(0, longestNumber);
				if (!number) return { issue: 'number-missing', field: `number-${output}` };
				return {
					action: { type: 'number-output', output },
					also: (tx, seal) => saveNumber(tx, seal, row.id, output, number)
				};
			},
			back
		),

	pdf: async (event: RequestEvent) => {
		const { row } = await openOfficeCase(event);
		const form = await event.request.formData();
		const typed = typedIn(form);
		const actionId = actionIdIn(typed);
		if (!actionId) return faulty(422, 'form-broken');
		const output = typed('output');
		const file = form.get('file');
		const field = `file-${output}`;
		if (!(file instanceof File) || file.size === 0) return faulty(422, 'pdf-empty', field);
		if (file.size > largestPdfBytes) return faulty(413, 'pdf-too-large', field);
		const bytes = Buffer.from(await file.arrayBuffer());
		const version = Number(typed('version'));
		const request = { caseId: row.id, actionId, staff: officerOf(event), version };
		const attached = await attachPdf(services(), request, { output, bytes });
		if (!attached.ok) return faulty(422, attached.issue, field);
		redirect(303, back);
	}
};
