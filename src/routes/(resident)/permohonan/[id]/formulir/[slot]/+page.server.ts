import { findFormSheet } from '$lib/server/application/form-sheet';
import { notHere } from '$lib/server/http/open-draft';
import { findOpenPapers } from '$lib/server/http/open-papers';
import { localeOf } from '$lib/text/locale';
import { sheetText } from '$lib/text/sheet';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const opened = await findOpenPapers(event);
	const { slot } = event.params;
	const sheet = await findFormSheet(opened.services, opened, slot);
	if (!sheet) notHere(event);
	const { row, papers, order } = opened;
	const paper = papers.find(({ paper: { form } }) => form === slot);
	return {
		sheet: sheetText(sheet, localeOf(event.locals.locale)),
		code: row.code ?? undefined,
		quiet: order.quiet,
		byHand: event.url.searchParams.has('salin'),
		here: `/permohonan/${row.id}/formulir/${slot}`,
		/** Where the signed sheet is photographed. */
		photograph: paper && `/permohonan/${row.id}/berkas/${paper.paper.slot}`,
		open: paper?.open ?? false
	};
};
