import { cleanText } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { Clock } from './office-time';

export type ClockIssue =
	{ code: 'clock-empty' } | { code: 'clock-format' } | { code: 'clock-impossible' };

/** Takes `07.30`, `7:30` and `0730`, with "pukul" or "jam" before it. */
export function parseClock(raw: string): Result<Clock, ClockIssue> {
	const written = cleanText(raw).replace(/^(pukul|jam) /i, '');
	if (written === '') return refuse({ code: 'clock-empty' });
	const match = /^(\d{1,2}) ?[.:] ?(\d\d)$/.exec(written) ?? /^(\d\d)(\d\d)$/.exec(written);
	if (!match) return refuse({ code: 'clock-format' });
	const [hour, minute] = [Number(match[1]), Number(match[2])];
	if (hour > 23 || minute > 59) return refuse({ code: 'clock-impossible' });
	return accept(`${String(hour).padStart(2, '0')}:${match[2]}`);
}
