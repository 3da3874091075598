const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export type Span = { days: number } | { hours: number } | { minutes: number };

const lengthOf = (span: Span): number => {
	if ('days' in span) return span.days * day;
	return 'hours' in span ? span.hours * hour : span.minutes * minute;
};

/** The ISO instant (UTC) that lies `span` after another. Days are 24 hours, not calendar days. */
export const after = (at: string, span: Span): string =>
	new Date(Date.parse(at) + lengthOf(span)).toISOString();

/** Whether the first instant is not later than the second, however the two are written. */
export const isBy = (at: string, limit: string): boolean => Date.parse(at) <= Date.parse(limit);
