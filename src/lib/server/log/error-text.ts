/** drizzle's, told by its shape: only repositories import drizzle. */
const isFailedQuery = (error: Error): boolean => 'query' in error && 'params' in error;

const framesOf = ({ stack = '' }: Error): string =>
	stack
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.join('\n');

/** Class 22: the database quotes the value that it could not take. */
const quotesData = (code: string): boolean => code.startsWith('22');

/**
 * What may be logged of an error. A failed query prints its parameters, which are what people typed: of
 * it only the database's own code and message stay, with the place in our code.
 */
export function errorTextOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (!isFailedQuery(error)) return error.stack ?? error.message;
	const cause = error.cause instanceof Error ? error.cause : undefined;
	const code = cause && 'code' in cause ? String(cause.code) : '';
	const said = cause && !quotesData(code) ? cause.message : '';
	return [['Failed query', code, said].filter(Boolean).join(': '), framesOf(error)]
		.filter(Boolean)
		.join('\n');
}
