const HOUR = 3600;

/** Seconds from a `Retry-After` header, a number or a date, at most an hour. */
export function findRetryAfter(header: string | undefined, now: number): number | undefined {
	if (!header) return undefined;
	const seconds = /^\d+$/.test(header)
		? Number(header)
		: Math.ceil((Date.parse(header) - now) / 1000);
	return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, HOUR) : undefined;
}
