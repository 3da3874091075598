import { sweepAuth } from '$lib/server/auth/sweep';
import { reviveNotices } from '$lib/server/repository/notice';
import type { Services } from '$lib/server/services';
import { keepDeadlines } from './keep-deadlines';
import { keepStandings } from './keep-standings';
import { releaseIdleClaims } from './release-idle-claims';
import { skipConfirmation } from './skip-confirmation';
import { sweepDrafts } from './sweep-drafts';
import { sweepFiles } from './sweep-files';

/** Everything that is done by the clock, by the name of its job. Each says how much there was to do. */
export const clockwork = {
	'keep-deadlines': keepDeadlines,
	'release-idle-claims': releaseIdleClaims,
	'skip-confirmation': skipConfirmation,
	'revive-notices': ({ db, now }: Services) => reviveNotices(db, now()),
	standings: keepStandings,
	'sweep-drafts': sweepDrafts,
	'sweep-files': (services: Services) => sweepFiles(services),
	'sweep-sessions': async ({ auth, now }: Services) => {
		await sweepAuth(auth, now());
		return 0;
	}
} satisfies Record<string, (services: Services) => Promise<number>>;

export type ClockworkName = keyof typeof clockwork;

/** Minute, hour, day, month, weekday; in UTC, where no hour is left out or comes twice. */
const times: Record<ClockworkName, string> = {
	'keep-deadlines': '* * * * *',
	'release-idle-claims': '* * * * *',
	'skip-confirmation': '* * * * *',
	'revive-notices': '* * * * *',
	standings: '* * * * *',
	'sweep-drafts': '17 * * * *',
	'sweep-files': '27 19 * * *',
	'sweep-sessions': '47 * * * *'
};

/** One job of a name at a time: a slow run is not overtaken by the next. */
export const crontab = Object.entries(times)
	.map(([name, time]) => `${time} ${name} ?jobKey=${name}&jobKeyMode=replace&max=3`)
	.join('\n');
