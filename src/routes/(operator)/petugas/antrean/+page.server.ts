import { redirect } from '@sveltejs/kit';
import { parseCode, showCode, type CaseCode } from '$lib/domain/application/code';
import { isOverdue, isServedFirst, lanes } from '$lib/domain/application/queue';
import { queueTabs } from '$lib/domain/application/queue-tab';
import { labelIn } from '$lib/domain/label';
import { dateOf } from '$lib/domain/time/office-time';
import { catalogueOf } from '$lib/server/application/catalogue';
import { claimNext } from '$lib/server/application/claim-next';
import { queuePage, type QueueEntry } from '$lib/server/application/office-queue';
import { staffNames } from '$lib/server/application/staff-names';
import { actionIdIn, faulty, officerOf } from '$lib/server/http/office-form';
import { typedIn } from '$lib/server/http/typed';
import { findCase } from '$lib/server/repository/application';
import { services } from '$lib/server/services';
import { momentText, stampText, type Zone } from '$lib/text/date';
import { laneText } from '$lib/text/lane';
import { localeOf } from '$lib/text/locale';
import { queueTabText } from '$lib/text/office';
import { statusText } from '$lib/text/status';
import { queueHref, queueWishOf } from './queue-link';
import type { Actions, PageServerLoad } from './$types';

/** Today only the clock, another day with its date. */
const shortMoment = (at: string, now: string, zone: Zone): string => {
	const { date, hour } = stampText(at, zone);
	return dateOf(at, zone.timeZone) === dateOf(now, zone.timeZone) ? hour : `${date}, ${hour}`;
};

async function serviceNames(version: number, ids: string[], locale: string): Promise<string> {
	const catalogue = await catalogueOf(services(), version);
	const nameOf = (id: string) => {
		const service = catalogue.services.find((one) => one.id === id);
		return service ? labelIn(service.label, locale) : id;
	};
	return ids.map(nameOf).join(', ');
}

export const load: PageServerLoad = async (event) => {
	const here = services();
	const staff = officerOf(event);
	const locale = localeOf(event.locals.locale);
	const { office } = await here.officeNow();
	const now = here.now().toISOString();
	const wish = queueWishOf(event.url.searchParams);
	const [{ entries, next }, names, { counts }] = await Promise.all([
		queuePage(here, { ...wish, staff: staff.id }),
		staffNames(here),
		event.parent()
	]);
	const rowOf = async (entry: QueueEntry) => ({
		id: entry.id,
		code: showCode(entry.code as CaseCode),
		href: `/petugas/permohonan/${showCode(entry.code as CaseCode)}`,
		lane: entry.lane ?? 'general',
		services: await serviceNames(entry.catalogueVersion, entry.services, locale),
		place: shortMoment(entry.placeAt ?? entry.sentAt ?? entry.since, now, office),
		due: entry.dueAt && shortMoment(entry.dueAt, now, office),
		share: Math.min(1, entry.spent / entry.standard),
		late: isOverdue(entry.dueAt, now),
		status: statusText(entry.status, entry.way ?? undefined),
		claimedBy: entry.claimedBy ? (names.get(entry.claimedBy) ?? '') : '',
		mine: entry.claimedBy === staff.id,
		flags: entry.flags
	});
	const rows = await Promise.all(entries.map(rowOf));
	const grouped = wish.tab === 'antrean';
	return {
		tab: wish.tab,
		title: queueTabText(wish.tab),
		now: momentText(now, office),
		lanes: lanes.map((lane) => ({
			lane,
			label: laneText(lane),
			href: queueHref({ tab: 'antrean', lane }),
			count: counts.lanes[lane],
			here: wish.lane === lane
		})),
		tabs: queueTabs.map((tab) => ({
			tab,
			label: queueTabText(tab),
			href: queueHref({ tab }),
			count: counts[tab],
			here: wish.tab === tab && !wish.lane
		})),
		groups: grouped
			? lanes.flatMap((lane) => {
					const own = rows.filter((row) => row.lane === lane);
					const head = { lane, label: laneText(lane), first: isServedFirst(lane) };
					return own.length ? [{ ...head, rows: own }] : [];
				})
			: [{ lane: 'all', label: '', first: false, rows }],
		next: next && queueHref({ ...wish, cursor: next }),
		empty: rows.length === 0
	};
};

export const actions: Actions = {
	next: async (event) => {
		const typed = typedIn(await event.request.formData());
		const actionId = actionIdIn(typed);
		if (!actionId) return faulty(422, 'form-broken');
		const taken = await claimNext(services(), { actionId, staff: officerOf(event) });
		if (!taken.ok) return faulty(409, taken.issue);
		const row = await findCase(services().db, { kind: 'office' }, taken.value.caseId);
		redirect(303, `/petugas/permohonan/${showCode(row?.code as CaseCode)}/foto`);
	},
	find: async ({ request }) => {
		const { office } = await services().officeNow();
		const code = parseCode(typedIn(await request.formData())('kode'), office.prefix);
		if (!code.ok) return faulty(422, 'code-unknown', 'kode');
		redirect(303, `/petugas/permohonan/${showCode(code.value)}`);
	}
};
