import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { PhotoFlag } from '$lib/domain/document/photo-issue';
import { movePage, removePage } from '$lib/server/application/page';
import { isDone } from '$lib/server/application/papers';
import { receiveForm } from '$lib/server/application/receive-form';
import { addressWithoutAccount } from '$lib/server/http/from';
import { notHere } from '$lib/server/http/open-draft';
import { openPaper } from '$lib/server/http/open-papers';
import { typedIn } from '$lib/server/http/typed';
import { declaredBytes, MAX_FORM_BYTES, uploads } from '$lib/server/http/upload';
import type { CaseRow } from '$lib/server/repository/application';
import { draftIssueText, type DraftIssue } from '$lib/text/draft-issue';
import { localeOf } from '$lib/text/locale';
import { m } from '$lib/text/paraglide/messages';
import { photoFlagText } from '$lib/text/photo';
import { paperPage, papersFrame, papersPage } from '../paper-view.server';
import type { Actions, PageServerLoad } from './$types';

type SlotEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string; slot: string } };

/** After two warnings a photo is taken as it is, with its flag. */
const MOST_WARNINGS = 2;
const warnedBefore = (url: URL): number => Math.max(0, Number(url.searchParams.get('ke')) || 0);

export const load: PageServerLoad = async (event) => {
	const opened = await openPaper(event);
	const { row, one, papers, services } = opened;
	const locale = localeOf(event.locals.locale);
	const { frame, quiet, view } = await papersFrame(services, opened, locale);
	const named = (name: string) => (event.url.searchParams.get(name) ?? '').split(',');
	const pageIn = (name: string) => one.pages.find(({ id }) => named(name).includes(id))?.id;
	const next = papers.find((each) => each.open && each.paper.required && !isDone(each));
	return {
		id: row.id,
		actionId: crypto.randomUUID(),
		frame,
		quiet,
		paper: view(one),
		list: listFor(row),
		forth: forthFor(row),
		next: next && next !== one ? view(next) : undefined,
		// One of these at most, and never in a paper that is locked.
		replacing: one.open ? pageIn('ganti') : undefined,
		removing: one.open ? pageIn('hapus') : undefined,
		arrived: pageIn('baru'),
		warned: one.open
			? one.pages
					.filter(({ id }) => named('periksa').includes(id))
					.map(({ id, flags }) => ({
						page: id,
						advice: flags.map((flag) => photoFlagText(flag as PhotoFlag, locale))
					}))
			: [],
		warnings: warnedBefore(event.url)
	};
};

/** Where the photos of this case are handed in. */
const listFor = ({ id, status }: Pick<CaseRow, 'id' | 'status'>): string =>
	status === 'draft'
		? papersPage(id)
		: status === 'awaiting-family'
			? `/permohonan/${id}`
			: `/permohonan/${id}/perbaiki`;

/** What follows when the papers are complete. */
function forthFor(row: Pick<CaseRow, 'id' | 'status'>): { href: string; words: string } {
	const href = listFor(row);
	if (row.status === 'draft') return { href, words: m.papers_to_list() };
	return row.status === 'awaiting-family'
		? { href: `${href}?kirim#tugas`, words: m.case_proof_onwards() }
		: { href, words: m.fix_onwards() };
}

const faulty = (status: number, ...messages: string[]) =>
	fail(status, { issues: messages.map((message) => ({ field: 'kamera', message })) });

async function takePhotos(event: SlotEvent & Pick<RequestEvent, 'request' | 'getClientAddress'>) {
	const { services, scope, row, one } = await openPaper(event);
	const locale = localeOf(event.locals.locale);
	const form = await event.request.formData();
	const files = form.getAll('foto').filter((file) => file instanceof File && file.size > 0);
	if (!files.length) return faulty(422, m.papers_issue_none());
	const { received, refused } = await receiveForm(services, {
		scope,
		caseId: row.id,
		slot: one.paper.slot,
		actionId: typedIn(form)('actionId'),
		address: addressWithoutAccount(event),
		replaces: event.url.searchParams.get('ganti') ?? undefined,
		files: files as File[]
	});
	if (refused.some(({ issue }) => issue.code === 'not-found')) notHere(event);
	if (refused.length) {
		const worded = ({ name, issue }: { name: string; issue: DraftIssue }) =>
			files.length === 1
				? draftIssueText(issue, locale)
				: m.papers_issue_named({ name, message: draftIssueText(issue, locale) });
		const codes = new Set<string>(refused.map(({ issue }) => issue.code));
		const status = codes.has('storage-full') ? 507 : codes.has('storage-gone') ? 503 : 422;
		return faulty(status, ...refused.map(worded));
	}
	const warnings = warnedBefore(event.url);
	const flagged = received.filter((page) => page.flagged).map(({ page }) => page);
	const here = paperPage(row.id, one.paper.slot);
	if (flagged.length && warnings < MOST_WARNINGS)
		redirect(303, `${here}?periksa=${flagged.join(',')}&ke=${warnings + 1}`);
	redirect(303, `${here}?baru=${received.at(-1)?.page}`);
}

export const actions: Actions = {
	/** Photos by a plain form; with script they come one by one to the address of their digest. */
	foto: async (event) => {
		const bytes = declaredBytes(event.request) ?? MAX_FORM_BYTES;
		if (bytes > MAX_FORM_BYTES) return faulty(413, m.papers_issue_form_bytes());
		const leave = uploads.enter(bytes);
		if (!leave) return faulty(503, m.papers_issue_busy());
		try {
			return await takePhotos(event);
		} finally {
			leave();
		}
	},
	geser: async (event) => {
		const { services, scope, row, one } = await openPaper(event);
		const typed = typedIn(await event.request.formData());
		const named = { scope, caseId: row.id, page: typed('halaman') };
		const to = Number(typed('tempat') || NaN);
		if (Number.isInteger(to) && one.pages.some(({ id }) => id === named.page))
			await movePage(services, named, to);
		redirect(303, `${paperPage(row.id, one.paper.slot)}#halaman`);
	},
	hapus: async (event) => {
		const { services, scope, row, one } = await openPaper(event);
		const page = typedIn(await event.request.formData())('halaman');
		// Gone already, or never here: the same page as after the first time.
		if (one.pages.some(({ id }) => id === page))
			await removePage(services, { scope, caseId: row.id, page });
		redirect(303, `${paperPage(row.id, one.paper.slot)}#halaman`);
	}
};
