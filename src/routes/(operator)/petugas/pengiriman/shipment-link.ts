import { shipmentLists, type ShipmentList } from '$lib/server/application/shipment-list';
import type { Behind } from '$lib/server/repository/queue';

const names: Record<ShipmentList, string> = {
	returned: 'kembali',
	issued: 'terbit',
	ready: 'siap',
	sent: 'jalan'
};

export function shipmentHref({ list, behind }: { list: ShipmentList; behind?: Behind }): string {
	const query = new URLSearchParams({ daftar: names[list] });
	if (behind) query.set('sesudah', `${behind.at}_${behind.id}`);
	return `/petugas/pengiriman?${query}`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an address asks for; anything odd in it is left out. */
export function shipmentWishOf(query: URLSearchParams): { list?: ShipmentList; behind?: Behind } {
	const list = shipmentLists.find((one) => names[one] === query.get('daftar'));
	const [at = '', id = ''] = (query.get('sesudah') ?? '').split('_');
	const fits = list && uuid.test(id) && !Number.isNaN(Date.parse(at));
	return { ...(list && { list }), ...(fits && { behind: { at: new Date(at).toISOString(), id } }) };
}
