import { openPapers } from '$lib/server/http/open-papers';
import { localeOf } from '$lib/text/locale';
import { papersFrame } from './paper-view.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const opened = await openPapers(event);
	const { row, papers, services } = opened;
	const { frame, quiet, view } = await papersFrame(services, opened, localeOf(event.locals.locale));
	const back = event.url.searchParams.get('kembali') === 'periksa' ? 'periksa' : 'data';
	return {
		id: row.id,
		frame,
		quiet,
		papers: papers.map(view),
		back: frame ? `/permohonan/${row.id}/${back}` : `/permohonan/${row.id}`,
		onward: `/permohonan/${row.id}/${back === 'periksa' ? 'periksa' : 'antar'}`
	};
};
