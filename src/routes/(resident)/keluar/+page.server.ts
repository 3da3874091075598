import { redirect } from '@sveltejs/kit';
import { draftsOfDevice, takeOverDrafts } from '$lib/server/application/take-over';
import { cookieName } from '$lib/server/auth/cookie';
import { forgetDevice } from '$lib/server/auth/device';
import { sessionIn } from '$lib/server/http/from';
import { setCookie } from '$lib/server/http/visitor';
import { services } from '$lib/server/services';
import { clockText, dayText } from '$lib/text/date';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const here = services();
	const { office } = await here.officeNow();
	const drafts = await draftsOfDevice(here, locals.visitor.device, locals.locale);
	return {
		hasAccount: locals.visitor.resident !== undefined,
		drafts: drafts.map(({ id, title, savedAt }) => ({
			id,
			title,
			saved: { day: dayText(savedAt, office), clock: clockText(savedAt, office) }
		}))
	};
};

export const actions: Actions = {
	/**
	 * Ends the session and this device's key. What browsers keep goes with the header, its push subscription
	 * with the service worker; the mark of a known device is a cookie and stays.
	 */
	default: async (event) => {
		const here = services();
		const { auth } = here;
		const { device, resident } = event.locals.visitor;
		const keep = (await event.request.formData()).get('draf') === 'simpan';
		if (keep && device && resident)
			await takeOverDrafts(here, { device, account: resident.account });
		setCookie(event, await auth.sessions.endResident(sessionIn(event)));
		const key = event.cookies.get(cookieName('device', auth.secure));
		setCookie(event, await forgetDevice(auth, key));
		event.setHeaders({ 'clear-site-data': '"cache", "storage"' });
		redirect(303, '/masuk?keluar');
	}
};
