import { showCode } from '$lib/domain/application/code';
import { exampleCode } from '$lib/domain/application/example-code';
import { fold } from '$lib/domain/application/fold';
import { nextStepFor } from '$lib/domain/application/next-step';
import { labelIn } from '$lib/domain/label';
import type { CaseCode } from '$lib/domain/application/code';
import { catalogueOf } from '$lib/server/application/catalogue';
import { findDraft } from '$lib/server/application/draft';
import { draftFrame } from '$lib/server/application/draft-frame';
import { nextDraftPage } from '$lib/server/application/draft-way';
import { residentScope } from '$lib/server/http/visitor';
import { listCases, type CaseRow } from '$lib/server/repository/application';
import { eventsOf } from '$lib/server/repository/event';
import type { Scope } from '$lib/server/repository/scope';
import { services, type Services } from '$lib/server/services';
import { localeOf, type Locale } from '$lib/text/locale';
import { nextStepText } from '$lib/text/next-step';
import { statusSentence } from '$lib/text/status-sentence';
import { statusText } from '$lib/text/status';
import type { PageServerLoad } from './$types';

/** What a row is called: the services that it asks for. */
async function titleOf(here: Services, row: CaseRow, locale: Locale): Promise<string> {
	const catalogue = await catalogueOf(here, row.catalogueVersion);
	return row.services
		.map((id) => {
			const service = catalogue.services.find((each) => each.id === id);
			return service ? labelIn(service.label, locale) : id;
		})
		.join(', ');
}

async function draftRow(here: Services, scope: Scope, row: CaseRow, locale: Locale) {
	const draft = await findDraft(here, scope, row.id);
	if (!draft) return [];
	const frame = await draftFrame(here, draft);
	return [{ title: await titleOf(here, row, locale), frame, href: nextDraftPage(draft) }];
}

async function caseRow(here: Services, row: CaseRow, locale: Locale) {
	const step = nextStepFor(fold(await eventsOf(here.db, row.id)));
	return {
		id: row.id,
		code: row.code && showCode(row.code as CaseCode),
		title: await titleOf(here, row, locale),
		status: statusText(row.status, row.way ?? undefined, locale),
		sentence: statusSentence(row.status, locale),
		step: step && nextStepText(step, locale).title,
		since: row.since
	};
}

/** Everybody may ask; who has neither device nor account sees an empty page with the ways in. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const here = services();
	const scope = residentScope(locals.visitor, here.now());
	const locale = localeOf(locals.locale);
	const rows = await listCases(here.db, scope);
	const { office } = await here.officeNow();
	const drafts = await Promise.all(
		rows.filter(({ status }) => status === 'draft').map((row) => draftRow(here, scope, row, locale))
	);
	const cases = rows.filter(({ status }) => status !== 'draft');
	return {
		drafts: drafts.flat(),
		cases: await Promise.all(cases.map((row) => caseRow(here, row, locale))),
		signedIn: locals.visitor.resident !== undefined,
		deleted: url.searchParams.has('dihapus'),
		example: exampleCode(office.prefix)
	};
};
