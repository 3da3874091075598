import { labelIn } from '$lib/domain/label';
import type { OutputState } from '$lib/domain/application/status';
import type { Way } from '$lib/domain/program/program';
import { momentText, type Zone } from '$lib/text/date';
import type { Locale } from '$lib/text/locale';
import { m } from '$lib/text/paraglide/messages';
import { statusText } from '$lib/text/status';
import type { CaseFile } from './case-file';
import { findNameOf } from './case-title';

export type CaseOutput = {
	id: string;
	title: string;
	/** Absent while the case is not being made yet: its own state says nothing then. */
	state?: string;
	/** Where the official PDF is downloaded, as soon as it is issued. */
	pdf?: string;
	/** When it was downloaded last. */
	downloaded?: string;
};

const before = ['awaiting-confirmation', 'queued', 'in-review', 'needs-correction'];
const over = ['rejected', 'cancelled', 'expired'];

const wayOf = ({ application }: CaseFile, shipment: string | undefined): Way | undefined =>
	application.shipments.find(({ id }) => id === shipment)?.way ?? application.way;

/** Each document with its own state; a partial issue is normal. */
export function caseOutputs(file: CaseFile, zone: Zone, locale: Locale): CaseOutput[] {
	const { application, order, row, events } = file;
	const many = (kind: string) => order.outputs.filter((one) => one.kind === kind).length > 1;
	const idle = [...before, ...over, 'awaiting-family'].includes(application.status);
	return application.outputs.map(({ id, kind, person, state, issuedAt, hasPdf, shipment }) => {
		const ordered = order.outputs.find((one) => one.id === id);
		const label = ordered ? labelIn(ordered.label, locale) : kind;
		const whose = order.persons.find((one) => one.person === person);
		const name = findNameOf(file, person) ?? (whose && labelIn(whose.label, locale));
		const shown: OutputState = state;
		const download = events.findLast(
			(event) => event.type === 'pdf-downloaded' && event.data.output === id
		);
		return {
			id,
			title: many(kind) && name ? m.papers_of({ label, person: name }, { locale }) : label,
			state: idle && !issuedAt ? undefined : statusText(shown, wayOf(file, shipment), locale),
			pdf: hasPdf && issuedAt ? `/permohonan/${row.id}/dokumen/${id}` : undefined,
			downloaded: download && momentText(download.at, zone, locale)
		};
	});
}
