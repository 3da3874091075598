import { lanes } from '$lib/domain/application/queue';
import { isQueueTab, type QueueTab } from '$lib/domain/application/queue-tab';
import type { Lane } from '$lib/domain/program/order';
import type { QueueCursor } from '$lib/server/application/office-queue';

export const queueHref = ({
	tab,
	lane,
	cursor
}: {
	tab: QueueTab;
	lane?: Lane | undefined;
	cursor?: QueueCursor | undefined;
}): string => {
	const query = new URLSearchParams();
	if (tab !== 'antrean') query.set('daftar', tab);
	if (lane) query.set('jalur', lane);
	if (cursor) query.set('sesudah', [cursor.lane ?? '', cursor.at, cursor.id].join('_'));
	const text = query.toString();
	return text ? `/petugas/antrean?${text}` : '/petugas/antrean';
};

const isLane = (raw: string): raw is Lane => (lanes as readonly string[]).includes(raw);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an address asks for; anything odd in it is left out. */
export function queueWishOf(query: URLSearchParams) {
	const rawTab = query.get('daftar') ?? '';
	const tab: QueueTab = isQueueTab(rawTab) ? rawTab : 'antrean';
	const rawLane = query.get('jalur') ?? '';
	const lane = tab === 'antrean' && isLane(rawLane) ? rawLane : undefined;
	const [of = '', at = '', id = ''] = (query.get('sesudah') ?? '').split('_');
	const fits = uuid.test(id) && !Number.isNaN(Date.parse(at));
	const cursor: QueueCursor | undefined = fits
		? { at: new Date(at).toISOString(), id, ...(isLane(of) && { lane: of }) }
		: undefined;
	return { tab, lane, cursor };
}
