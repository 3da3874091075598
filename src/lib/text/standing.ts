import { hasPosition, isEstimated, type Estimate } from '$lib/domain/application/estimate';
import type { Status } from '$lib/domain/application/status';
import { estimateText } from './duration';
import type { Locale } from './locale';
import { say } from './message';
import { m } from './paraglide/messages';

const lines = {
	queued: { number: m.queue_position, counting: m.queue_position_counting },
	'waiting-stock': { number: m.queue_position_stock, counting: m.queue_position_stock_counting }
};

/**
 * What somebody who waits is told: the number in line and the usual time of this step. Neither where nothing
 * is to be told; a number that is not counted yet is said to be so.
 *
 * @param position from 1
 */
export function standingText(
	{ status, position, estimate }: { status: Status; position?: number; estimate?: Estimate },
	locale?: Locale
): { place?: string; usual?: string } {
	const line = hasPosition(status) ? lines[status] : undefined;
	const place =
		line &&
		(position === undefined ? say(line.counting, locale) : line.number({ position }, { locale }));
	return {
		...(place && { place }),
		...(isEstimated(status) && { usual: estimateText(estimate, locale) })
	};
}
