import type { Order } from '$lib/domain/program/order';
import type { Program, Way } from '$lib/domain/program/program';

export type CourierFees = {
	id: string;
	/** Integer rupiah by zone, as they hold today; a zone without an entry is not served. */
	fees: Readonly<Record<string, number | undefined>>;
};

export type DeliverySettings = { couriers: CourierFees[]; onlineOnly: boolean };

/** Why a way is shown but cannot be chosen. */
export type WayRefusal = 'has-card' | 'no-fee-for-zone' | 'online-only';

export type Delivery = {
	way: Way;
	courier?: string;
	/** Integer rupiah, paid to the courier; 0 where it is free, none while the zone is unknown. */
	fee?: number;
	choosable: boolean;
	reason?: WayRefusal;
};

/**
 * Every way to hand over what the order gives, those of the program first. Picking up is always
 * possible and free; what cannot be chosen is there with its reason. Without a zone no fee is named.
 */
export function deliveries({
	program,
	order,
	settings,
	zone
}: {
	program: Pick<Program, 'ways'>;
	order: Pick<Order, 'outputs'>;
	settings: DeliverySettings;
	zone?: string;
}): Delivery[] {
	if (order.outputs.length === 0) return [];
	const ways = [...new Set<Way>([...program.ways, 'pickup', 'pdf'])];
	return ways.flatMap((way): Delivery[] => {
		if (way === 'courier') return settings.couriers.map((courier) => byCourier(courier, zone));
		const reason = refusalFor(way, order, settings);
		return [{ way, fee: 0, choosable: !reason, ...(reason && { reason }) }];
	});
}

function byCourier({ id, fees }: CourierFees, zone: string | undefined): Delivery {
	const base = { way: 'courier', courier: id } as const;
	if (zone === undefined) return { ...base, choosable: true };
	const fee = fees[zone];
	return fee === undefined
		? { ...base, choosable: false, reason: 'no-fee-for-zone' }
		: { ...base, fee, choosable: true };
}

function refusalFor(
	way: Way,
	{ outputs }: Pick<Order, 'outputs'>,
	{ onlineOnly }: DeliverySettings
): WayRefusal | undefined {
	if (way === 'pdf' && outputs.some(({ medium }) => medium === 'card')) return 'has-card';
	if (way === 'visit' && onlineOnly) return 'online-only';
	return undefined;
}
