import { redirect } from '@sveltejs/kit';
import { showCode, type CaseCode } from '$lib/domain/application/code';
import { fold } from '$lib/domain/application/fold';
import { dateOf } from '$lib/domain/time/office-time';
import { todayOf } from '$lib/server/application/catalogue';
import { findWhatsappLine } from '$lib/server/application/whatsapp-line';
import { isCaseId, notHere } from '$lib/server/http/open-draft';
import { residentScope } from '$lib/server/http/visitor';
import { findCase } from '$lib/server/repository/application';
import { eventsOf } from '$lib/server/repository/event';
import { services } from '$lib/server/services';
import { clockText, dayText, stampText } from '$lib/text/date';
import { m } from '$lib/text/paraglide/messages';
import { statusText } from '$lib/text/status';
import { whatsappDraftText, whatsappLink } from '$lib/text/whatsapp-draft';
import type { PageServerLoad } from './$types';
import { nextStations } from './next-stations';

export const load: PageServerLoad = async (event) => {
	const here = services();
	const { id } = event.params;
	const scope = residentScope(event.locals.visitor, here.now());
	const row = isCaseId(id) ? await findCase(here.db, scope, id) : undefined;
	if (!row) notHere(event);
	if (row.status === 'draft' || !row.code || !row.sentAt) redirect(303, `/permohonan/${id}/kirim`);

	const { office, settings } = await here.officeNow();
	const { confirmedAt } = fold(await eventsOf(here.db, id));
	const code = showCode(row.code as CaseCode);
	const program = office.programs.find(({ slug }) => slug === row.program)?.name ?? row.program;
	const waits = row.status === 'awaiting-confirmation';
	const line = waits ? await findWhatsappLine(here, row.services) : undefined;
	const text = whatsappDraftText({ office: office.shortName, program, code });
	const clock = clockText(row.sentAt, office);
	const isToday = dateOf(row.sentAt, office.timeZone) === (await todayOf(here));
	return {
		id,
		code,
		status: row.status,
		statusWords: statusText(row.status, row.way ?? undefined),
		quiet: row.order?.quiet ?? false,
		waits,
		state: confirmedAt ? ('confirmed' as const) : waits ? ('waits' as const) : ('skipped' as const),
		/** Nothing happened since but the confirmation. */
		fresh: waits || row.status === 'queued',
		received: isToday
			? m.sent_received({ clock })
			: m.sent_received_day({ day: dayText(row.sentAt, office), clock }),
		stamp: { ...stampText(row.sentAt, office), place: office.stampPlace.toUpperCase() },
		whatsapp: line === undefined ? undefined : { href: whatsappLink(line, text), text },
		officePhone: office.phone,
		expiryDays: settings['confirmation-expiry-days'],
		stations: nextStations({
			waits,
			hasLine: line !== undefined,
			standardHours: settings['standard-hours'][row.lane ?? 'general']
		}),
		pushKey: here.vapid.publicKey,
		borrowed: event.locals.visitor.resident?.borrowed ?? false
	};
};
