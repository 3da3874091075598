import type { OfficeCase } from '$lib/server/application/office-case';

type Reviewed = Pick<OfficeCase, 'pages' | 'application'>;

/** The address after a verdict: the next page without one, from the start again if need be; else the summary. */
export function afterPage(code: string, { pages, application }: Reviewed, page?: string): string {
	const at = pages.findIndex(({ id }) => id === page);
	const inTurn = [...pages.slice(at + 1), ...pages.slice(0, Math.max(0, at))];
	const next = inTurn.find(({ id }) => !application.verdicts[id]);
	const base = `/petugas/permohonan/${code}`;
	return next ? `${base}/foto/${next.id}` : `${base}/putusan`;
}
