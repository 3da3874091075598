import { redirect } from '@sveltejs/kit';
import { parseCode, showCode } from '$lib/domain/application/code';
import { exampleCode } from '$lib/domain/application/example-code';
import { services } from '$lib/server/services';
import { trackIssueText } from '$lib/text/track-issue';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const { office } = await services().officeNow();
	const example = exampleCode(office.prefix);
	const typed = url.searchParams.get('kode');
	if (typed === null) return { example };
	const code = parseCode(typed, office.prefix);
	if (code.ok) redirect(303, `/lacak/${showCode(code.value)}`);
	return { example, typed, fault: trackIssueText(code.issue) };
};
