import { hasEnded, type Status } from './status';

const dayLength = 86_400_000;

type Terms = {
	/** Days that a code answers after the end of its case. */
	publicCodeDays: number;
	/** Days in which an expired case can be reopened; its code answers at least that long. */
	reopenDays: number;
};

/**
 * Whether the code alone still tells the stage. `since`: when the present status began; both instants are
 * ISO text. A draft has no code.
 */
export function answersByCode(
	{ status, since }: { status: Status; since: string },
	{ publicCodeDays, reopenDays }: Terms,
	now: string
): boolean {
	if (status === 'draft') return false;
	if (!hasEnded(status) && status !== 'expired') return true;
	const days = status === 'expired' ? Math.max(publicCodeDays, reopenDays) : publicCodeDays;
	return Date.parse(now) < Date.parse(since) + days * dayLength;
}
