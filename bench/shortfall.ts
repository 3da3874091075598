/** Why a figure falls short, as its last profile told; printed under the table while it does. */
const reasons: Readonly<Record<string, string>> = {
	'start to ready against a bare app':
		'the office, its keys and the state of its tables are read before the first page; each in one query',
	'/api/lacak/{code} against node:http with one read':
		'Kit makes a Request, Headers and a Response for it, and `sequence` a context for each door',
	'send a case against the same rows by hand':
		'the draft is read, resolved and checked, and its row locked; by hand nothing is read',
	'photo in against sharp alone':
		'a thumbnail and the measure of blur are made too, and two sealed files are flushed to disk'
};

export const shortfallOf = (figure: string): string => reasons[figure] ?? 'not profiled yet';
