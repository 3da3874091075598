import { fail, redirect } from '@sveltejs/kit';
import { makeLink, mostLinks, revokeLink } from '$lib/server/application/share';
import { caseFrame } from '$lib/server/application/view-case';
import { householdRequest } from '$lib/server/http/household-request';
import { isCaseId, notHere } from '$lib/server/http/open-draft';
import { openCase } from '$lib/server/http/open-case';
import { typedIn } from '$lib/server/http/typed';
import { liveLinks } from '$lib/server/repository/link';
import { services } from '$lib/server/services';
import { momentText } from '$lib/text/date';
import { localeOf } from '$lib/text/locale';
import { m } from '$lib/text/paraglide/messages';
import { shareIssueText } from '$lib/text/share-issue';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { file, services: here, locale } = await openCase(event);
	const { office } = await here.officeNow();
	const links = await liveLinks(here.db, file.seal, file.row.id);
	return {
		actionId: crypto.randomUUID(),
		frame: caseFrame(file, locale),
		links: links.map((link) => ({
			...link,
			firstOpened: link.firstOpenedAt && momentText(link.firstOpenedAt, office, locale)
		})),
		most: mostLinks,
		full: links.length >= mostLinks,
		ended: event.url.searchParams.has('ditutup') ? m.share_ended() : undefined
	};
};

export const actions: Actions = {
	/** Answers with the page itself: the address of the link is shown now and never again. */
	buat: async (event) => {
		const typed = typedIn(await event.request.formData());
		const request = householdRequest(event, typed('actionId'));
		const wish = {
			name: typed('nama'),
			level: typed('tingkat'),
			language: localeOf(typed('bahasa'))
		};
		const made = await makeLink(services(), request, wish);
		if (made.ok) {
			const url = `${services().env.ORIGIN}/keluarga/${made.value.token}`;
			const text = m.share_message({ url }, { locale: wish.language });
			return {
				made: {
					name: wish.name,
					url,
					text,
					whatsapp: `https://wa.me/?text=${encodeURIComponent(text)}`
				}
			};
		}
		if (made.issue === 'not-found') notHere(event);
		const field = made.issue === 'level-empty' ? 'tingkat' : 'nama';
		return fail(422, {
			wish,
			issues: [{ field, message: shareIssueText(made.issue, mostLinks) }]
		});
	},

	tutup: async (event) => {
		const typed = typedIn(await event.request.formData());
		const request = householdRequest(event, typed('actionId'));
		const link = typed('tautan');
		const ended = isCaseId(link) ? await revokeLink(services(), request, link) : undefined;
		if (!ended?.ok) notHere(event);
		redirect(303, `/permohonan/${event.params.id}/keluarga?ditutup`);
	}
};
