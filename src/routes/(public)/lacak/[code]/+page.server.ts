import { error, redirect } from '@sveltejs/kit';
import { askStage } from '$lib/server/http/ask-stage';
import { services } from '$lib/server/services';
import { momentText } from '$lib/text/date';
import { drawnStation } from '$lib/text/drawn-station';
import { m } from '$lib/text/paraglide/messages';
import { standingText } from '$lib/text/standing';
import { trackIssueText } from '$lib/text/track-issue';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { params, setHeaders, locals } = event;
	const { office } = await services().officeNow();
	const found = locals.stage ?? (await askStage(event, params.code, true));
	if (!found.ok) {
		const message = trackIssueText(found.issue);
		if (found.issue.code !== 'too-many') error(404, { message });
		setHeaders({ 'retry-after': String(found.issue.retryAfterSeconds) });
		error(429, { message });
	}
	const { code, status, since, position, estimate, stations = [] } = found.value;
	if (code !== params.code) redirect(307, `/lacak/${code}`);

	// Every stamp says the same: a place would tell where somebody lives.
	const drawing = { zone: office, place: m.pub_track_stamp() };
	const drawn = stations.map((station) => drawnStation(station, 'public', drawing));
	const now = drawn.find(({ state }) => state === 'now') ?? drawn.at(-1);
	return {
		code,
		status,
		position,
		title: now?.title ?? '',
		sentence: now?.sentence ?? '',
		since: m.pub_track_since({ moment: momentText(since, office) }),
		standing: standingText({ status, position, estimate }),
		stations: drawn,
		zone: { timeZone: office.timeZone, zoneAbbreviation: office.zoneAbbreviation }
	};
};
