import {
	otherAskers,
	parseReport,
	type ReportIssue,
	type WrittenReport
} from '$lib/domain/office/report';
import { accept, refuse, type Result } from '$lib/domain/result';
import { insertReport } from '$lib/server/repository/report';
import type { Services } from '$lib/server/services';
import { todayOf } from './catalogue';

type ReportRefusal =
	| { kind: 'faults'; faults: { field: string; issue: ReportIssue }[] }
	| { kind: 'slow'; retryAfterSeconds: number };

/** Keeps a report sealed; nothing of who sent it is kept. One action id is one report. */
export async function takeReport(
	services: Services,
	{ actionId, address, written }: { actionId: string; address: string; written: WrittenReport }
): Promise<Result<null, ReportRefusal>> {
	const { office } = await services.officeNow();
	const askers = [...office.couriers.map(({ id }) => id), ...otherAskers];
	const parsed = parseReport(written, { today: await todayOf(services), askers });
	if (!parsed.ok) return refuse({ kind: 'faults', faults: parsed.issue });
	const retryAfterSeconds = await services.auth.limits.takeReport(address);
	if (retryAfterSeconds > 0) return refuse({ kind: 'slow', retryAfterSeconds });
	await insertReport(services.db, services.vault, {
		id: actionId,
		at: services.now().toISOString(),
		report: parsed.value
	});
	return accept(null);
}
