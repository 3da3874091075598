import { randomUUID } from 'node:crypto';
import { saveHandOver } from '$lib/server/repository/shipment';
import type { Services } from '$lib/server/services';
import type { LiveCase } from './live-case';

/** Checks, makes and hands the whole case to a courier, as far as the domain and the office's tables know. */
export async function putUnderWay(
	services: Services,
	{ operator, does, file }: LiveCase,
	waybill: string
): Promise<void> {
	const { pages, application } = await file();
	await does(operator, { type: 'claim', staff: operator.id as string });
	for (const { id, slot } of pages)
		await does(operator, { type: 'judge-page', page: id, slot, verdict: 'accepted' });
	await does(operator, { type: 'approve', pages: pages.map(({ id }) => id) });
	const outputs = application.outputs.map(({ id }) => id);
	for (const output of outputs) await does(operator, { type: 'issue-output', output });
	const shipment = randomUUID();
	await does(operator, { type: 'prepare', shipment, outputs, courier: 'jnt', fee: 20_000 });
	await does(operator, { type: 'hand-over', shipment });
	const at = services.now().toISOString();
	await saveHandOver(services.db, shipment, { waybill, at });
}
