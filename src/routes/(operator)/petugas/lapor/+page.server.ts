import { officerOf } from '$lib/server/http/office-form';
import { listReports, markReportsSeen } from '$lib/server/repository/report';
import { services } from '$lib/server/services';
import { dateText, momentText } from '$lib/text/date';
import { moneyText } from '$lib/text/money';
import { m } from '$lib/text/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, vault, officeNow, now } = services();
	const { office } = await officeNow();
	const reports = await listReports(db, vault);
	const fresh = reports.filter(({ seenAt }) => !seenAt).map(({ id }) => id);
	await markReportsSeen(db, fresh, { by: officerOf(event).id, at: now().toISOString() });
	const askerOf = (asker: string | undefined) => {
		if (asker === 'office') return m.pub_report_courier_office();
		if (asker === 'other') return m.pub_report_courier_other();
		return office.couriers.find(({ id }) => id === asker)?.name ?? '';
	};
	return {
		reports: reports.map(({ id, at, seenAt, report }) => ({
			id,
			at: momentText(at, office),
			isNew: !seenAt,
			words: report.words,
			facts: [
				report.amount === undefined ? '' : moneyText(report.amount),
				report.date ? dateText(report.date) : '',
				askerOf(report.asker)
			].filter(Boolean)
		}))
	};
};
