import { parseCode, showCode, type CaseCodeIssue } from '$lib/domain/application/code';
import { hasPosition, type Estimate } from '$lib/domain/application/estimate';
import { fold } from '$lib/domain/application/fold';
import { answersByCode } from '$lib/domain/application/public-code';
import type { Status } from '$lib/domain/application/status';
import { timelineOf, type Station } from '$lib/domain/application/timeline';
import { refuse, accept, type Result } from '$lib/domain/result';
import { findTrack } from '$lib/server/repository/track';
import type { Services } from '$lib/server/services';

/** A case as anybody with its code may see it. */
export type Stage = {
	/** As it is shown, with dashes. */
	code: string;
	status: Status;
	since: string;
	/** Grows with everything that happens; not to be shown. */
	version: number;
	/** From 1, only while the case waits in a line. */
	position?: number;
	/** How long cases of its lane stay in this status. */
	estimate?: Estimate;
};

/** `stations` only where they are asked for. */
export type Tracked = Stage & { stations?: Station[] };

export type TrackIssue =
	| CaseCodeIssue
	/** Nobody has this code, or its case ended long ago. */
	| { code: 'code-unknown' }
	| { code: 'too-many'; retryAfterSeconds: number };

/**
 * Looks a code up for somebody at `address`. Misses are counted and slowed, hits are not; what cannot be a
 * code is told without a look-up. An ended case answers like a code that nobody has.
 *
 * @param withWay whether the stations are read too
 */
export async function trackByCode(
	services: Services,
	{ raw, address, withWay = true }: { raw: string; address: string; withWay?: boolean }
): Promise<Result<Tracked, TrackIssue>> {
	const { office, settings } = await services.officeNow();
	const parsed = parseCode(raw, office.prefix);
	if (!parsed.ok) return parsed;
	const { limits } = services.auth;
	const { shutUntil, track } = await findTrack(services.db, {
		code: parsed.value,
		gate: limits.codeGateOf(address),
		withEvents: withWay
	});
	// The counters go by the clock of the machine; while an address is shut out, nothing found is told.
	const wait = shutUntil ? Math.ceil((shutUntil.getTime() - Date.now()) / 1000) : 0;
	if (wait > 0) return refuse({ code: 'too-many', retryAfterSeconds: wait });

	const terms = {
		publicCodeDays: settings['public-code-days'],
		reopenDays: settings['reopen-days']
	};
	if (!track || !answersByCode(track, terms, services.now().toISOString())) {
		const slowed = await limits.missCode(address);
		return refuse(
			slowed > 0 ? { code: 'too-many', retryAfterSeconds: slowed } : { code: 'code-unknown' }
		);
	}
	const { events, position, ...stage } = track;
	return accept({
		code: showCode(parsed.value),
		...stage,
		...(position !== undefined && hasPosition(stage.status) && { position }),
		...(events && { stations: timelineOf(fold(events), events, 'public') })
	});
}
