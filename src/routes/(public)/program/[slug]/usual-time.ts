import { estimateDays, type Estimate } from '$lib/domain/application/estimate';
import type { Status } from '$lib/domain/application/status';
import { usualText } from '$lib/text/duration';

/** The office's own figures beside the two steps that are its work: the wait for a check, and the making. */
export function usualTimeOf({ queued, processing }: Partial<Record<Status, Estimate>>) {
	return {
		days: estimateDays,
		...(queued && { reviewed: usualText(queued) }),
		...(processing && { issued: usualText(processing) })
	};
}
