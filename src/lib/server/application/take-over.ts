import { labelIn } from '$lib/domain/label';
import { handOver } from '$lib/server/repository/access';
import { listCases, lockCase } from '$lib/server/repository/application';
import type { Holder, Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { catalogueOf } from './catalogue';

const scopeOf = (holder: Holder, now: string): Scope => ({
	kind: 'holders',
	holders: [holder],
	now
});

/** A draft as it is named in a list; `title` are its services in the reader's language. */
export type DeviceDraft = { id: string; title: string; savedAt: string };

/** The drafts that only this device holds, newest first. */
export async function draftsOfDevice(
	services: Services,
	device: string | undefined,
	locale: string
): Promise<DeviceDraft[]> {
	if (!device) return [];
	const rows = await listCases(
		services.db,
		scopeOf({ kind: 'device', id: device }, services.now().toISOString())
	);
	return Promise.all(
		rows
			.filter(({ status }) => status === 'draft')
			.map(async (row) => {
				const catalogue = await catalogueOf(services, row.catalogueVersion);
				const labels = row.services.flatMap(
					(id) => catalogue.services.find((service) => service.id === id)?.label ?? []
				);
				const title = labels.map((label) => labelIn(label, locale)).join(', ');
				return { id: row.id, title, savedAt: row.touchedAt };
			})
	);
}

/** Hands this device's drafts to the account that is signed in on it; a repeat finds none. */
export async function takeOverDrafts(
	services: Services,
	{ device, account }: { device: string; account: string }
): Promise<number> {
	const from = { kind: 'device', id: device } as const;
	const at = services.now().toISOString();
	const scope = scopeOf(from, at);
	const rows = await listCases(services.db, scope);
	let taken = 0;
	for (const { id } of rows) {
		await services.db.transaction(async (tx) => {
			const row = await lockCase(tx, scope, id);
			if (row?.status !== 'draft') return;
			await handOver(tx, id, from, { kind: 'account', id: account }, at);
			taken += 1;
		});
	}
	return taken;
}
