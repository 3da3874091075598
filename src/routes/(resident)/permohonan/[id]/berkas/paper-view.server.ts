import { labelIn } from '$lib/domain/label';
import type { Office } from '$lib/domain/office/office.schema';
import type { PhotoFlag } from '$lib/domain/document/photo-issue';
import { dateOf } from '$lib/domain/time/office-time';
import { todayOf } from '$lib/server/application/catalogue';
import { draftFrame } from '$lib/server/application/draft-frame';
import { isDone, type Paper, type Papers } from '$lib/server/application/papers';
import type { PageRow } from '$lib/server/repository/page';
import type { Services } from '$lib/server/services';
import { clockText, momentText, stampText } from '$lib/text/date';
import type { Locale } from '$lib/text/locale';
import { paperTitle } from '$lib/text/paper';
import { photoFlagName } from '$lib/text/photo';
import { m } from '$lib/text/paraglide/messages';
import { correctionReasonText } from '$lib/text/reason';
import type { PageView, PaperView } from '$lib/ui/application/paper-view';

export const papersPage = (id: string): string => `/permohonan/${id}/berkas`;
export const paperPage = (id: string, slot: string): string => `${papersPage(id)}/${slot}`;

/** What every page about papers needs to know of the office, and how it words things. */
export async function papersFrame(services: Services, papers: Papers, locale: Locale) {
	const { office, settings } = await services.officeNow();
	const today = await todayOf(services);
	const reasons = settings['correction-reasons'];
	return {
		/** Of a draft; a sent case has a frame of its own. */
		frame: papers.row.status === 'draft' ? await draftFrame(services, papers) : undefined,
		quiet: papers.order.quiet,
		view: (one: Paper): PaperView => ({
			...paperView(papers, one, locale),
			pages: one.pages.map((page) => pageView(page, { office, today, locale })),
			...(one.reason !== undefined && {
				reason: correctionReasonText(
					reasons.find(({ code }) => code === one.reason) ?? { code: one.reason, picture: 'none' },
					locale
				)
			})
		})
	};
}

function paperView({ row, order, catalogue }: Papers, one: Paper, locale: Locale) {
	const { paper, kind, open } = one;
	return {
		slot: paper.slot,
		href: paperPage(row.id, paper.slot),
		title: paperTitle(paper, order, catalogue, locale),
		// What a form declares is read where it is signed; here it says what to do with it.
		why: paper.form
			? [m.papers_form_why({}, { locale })]
			: paper.why.map((label) => labelIn(label, locale)),
		look: labelIn(kind.look, locale),
		example: kind.example,
		required: paper.required,
		form: paper.form && `/permohonan/${row.id}/formulir/${paper.form}`,
		min: kind.pages.min,
		max: kind.pages.max,
		fine: kind.fine ?? false,
		open,
		done: isDone(one)
	};
}

function pageView(
	{ id, digest, arrivedAt, flags }: PageRow,
	{ office, today, locale }: { office: Office; today: string; locale: Locale }
): PageView {
	const now = dateOf(arrivedAt, office.timeZone) === today;
	const stamp = stampText(arrivedAt, office);
	return {
		id,
		digest,
		receipt: digest.slice(0, 8),
		at: (now ? clockText : momentText)(arrivedAt, office, locale),
		stamp: now ? stamp.hour : `${stamp.date} ${stamp.hour}`,
		flags: flags.map((flag) => photoFlagName(flag as PhotoFlag, locale))
	};
}
