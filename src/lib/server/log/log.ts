import pino from 'pino';

/** 16 digits in a row or in groups (NIK, No. KK), and Indonesian phone numbers. */
const identity = /\b\d{4}[ .-]?\d{4}[ .-]?\d{4}[ .-]?\d{4}\b|(?:\+?62[ -]?|\b0)8\d[\d -]{6,12}\d/g;

/** What must never stand in a log line is masked in the finished line, wherever it came from. */
export const maskIdentity = (line: string): string => line.replace(identity, '•');

/** One JSON line per event. Give codes, route ids and ids; never paths, names or bodies. */
export const log = pino({
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	hooks: { streamWrite: maskIdentity }
});
