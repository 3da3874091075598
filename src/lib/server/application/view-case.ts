import { canDo } from '$lib/domain/application/allowed';
import { showCode, type CaseCode } from '$lib/domain/application/code';
import { liveLinks } from '$lib/server/repository/link';
import type { Services } from '$lib/server/services';
import { momentText } from '$lib/text/date';
import type { Locale } from '$lib/text/locale';
import { moneyText } from '$lib/text/money';
import { originalTitle } from '$lib/text/paper';
import { standingText } from '$lib/text/standing';
import { statusText } from '$lib/text/status';
import { wayNow } from '$lib/domain/application/timeline';
import { canChangeDelivery, caseDeliveries } from './case-delivery';
import type { CaseFile } from './case-file';
import { caseMessages } from './case-messages';
import { caseOutputs } from './case-outputs';
import { casePapers } from './case-papers';
import { caseTask } from './case-task';
import { caseTitle } from './case-title';
import { standingOf } from './standing';
import { caseDeadline, caseStations } from './case-way';

/** What every page of a sent case shows around its own content. */
export const caseFrame = (file: CaseFile, locale: Locale) => ({
	id: file.row.id,
	title: caseTitle(file, locale),
	code: file.row.code ? showCode(file.row.code as CaseCode) : '',
	status: file.row.status,
	statusWords: statusText(file.row.status, wayNow(file.application), locale),
	quiet: file.order.quiet
});

export type CaseFrame = ReturnType<typeof caseFrame>;

/** Everything that the case page shows, in the reader's language. */
export async function viewCase(services: Services, file: CaseFile, locale: Locale) {
	const at = await services.officeNow();
	const { office } = at;
	const { row, application, order } = file;
	const deliveries = caseDeliveries(file, at, locale);
	const given = application.originals.filter(
		({ state }) => state === 'given' || state === 'arrived'
	);
	const titles = (list: typeof order.withdrawn) =>
		list.map((one) => originalTitle(one, list, order, locale));
	const papers = casePapers(file, locale);
	return {
		frame: caseFrame(file, locale),
		task: await caseTask(services, file, at, deliveries, locale),
		deadline: caseDeadline(file, at, services.now().toISOString(), locale),
		standing: standingText(await standingOf(services.db, row), locale),
		stations: caseStations(file, office, locale),
		outputs: caseOutputs(file, office, locale),
		deliveries: deliveries.map((one) => ({ ...one, feeWords: moneyText(one.fee, locale) })),
		/** Old papers that go back to the office, and those that never leave the house. */
		withdrawn: titles(order.withdrawn),
		handedIn: given.length > 0 && given.length >= order.withdrawn.length,
		kept: titles(order.kept),
		papers,
		photoCount: papers.reduce((sum, { pages }) => sum + pages.length, 0),
		messages: caseMessages(file).map((one) => ({
			...one,
			when: momentText(one.at, office, locale)
		})),
		following: (await liveLinks(services.db, file.seal, row.id)).length,
		canCancel: canDo(application, 'cancel') && !application.outputs.some((one) => one.issuedAt),
		canChange: canChangeDelivery(file) && file.delivery !== undefined,
		canAsk: canDo(application, 'ask')
	};
}

export type CaseView = Awaited<ReturnType<typeof viewCase>>;
