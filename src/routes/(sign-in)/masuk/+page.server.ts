import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { exampleCode } from '$lib/domain/application/example-code';
import { draftsOfDevice } from '$lib/server/application/take-over';
import { signIn } from '$lib/server/auth/sign-in';
import { findKeptPost, type KeptPost } from '$lib/server/http/kept-post';
import { fromOf, sessionIn } from '$lib/server/http/from';
import { returnPathFor } from '$lib/server/http/return-path';
import { setCookie } from '$lib/server/http/visitor';
import { findCase } from '$lib/server/repository/application';
import { services } from '$lib/server/services';
import { doorIssueText } from '$lib/text/door-issue';
import { m } from '$lib/text/paraglide/messages';
import type { Actions, PageServerLoad } from './$types';
import { parseSignIn } from './sign-in-form';

/** Where to go on; never out again at once, and never to another site. */
function onwards(wish: unknown): string {
	const path = returnPathFor(wish, services().env.ORIGIN);
	return path === '/' || /^\/(masuk|keluar)\b/.test(path) ? '/permohonan' : path;
}

export const load: PageServerLoad = async ({ url }) => {
	const { office } = await services().officeNow();
	return {
		onwards: onwards(url.searchParams.get('lanjut')),
		signedOut: url.searchParams.has('keluar'),
		photo: url.searchParams.has('foto'),
		// Does not break in the middle of the code.
		example: exampleCode(office.prefix).replaceAll('-', '-\u2060')
	};
};

/** What was typed before, if the account that has now signed in may see that application. */
async function findMine(sealed: string, account: string): Promise<KeptPost | undefined> {
	const { db, vault, now } = services();
	const kept = sealed ? findKeptPost(vault, sealed, now()) : undefined;
	if (!kept) return undefined;
	const holders = [{ kind: 'account' as const, id: account }];
	const scope = { kind: 'holders' as const, holders, now: now().toISOString() };
	return (await findCase(db, scope, kept.caseId)) && kept;
}

const sealedIn = (form: FormData): string => String(form.get('tulisan') ?? '');

async function enter(event: RequestEvent) {
	const here = services();
	const { office } = await here.officeNow();
	const form = await event.request.formData();
	const sealed = sealedIn(form);
	const { values, issues, tried } = parseSignIn(form, office.prefix);
	const photo = form.has('foto');
	const kept = { values, onwards: onwards(form.get('lanjut')), sealed, photo };
	if (!tried) return fail(422, { ...kept, issues });

	const from = fromOf(event);
	const entered = await signIn(here.auth, { ...tried, formerSession: sessionIn(event) }, from);
	if (!entered.ok) {
		const slow = entered.issue.code === 'sign-in-slow' ? entered.issue : undefined;
		if (slow) event.setHeaders({ 'retry-after': String(Math.ceil(slow.retryAfterSeconds)) });
		const message = doorIssueText(entered.issue);
		return fail(slow ? 429 : 422, { ...kept, issues: [{ field: 'siapa', message }] });
	}
	for (const cookie of entered.value.cookies) setCookie(event, cookie);
	const mine = await findMine(sealed, entered.value.account);
	if (mine) return { resume: mine };
	const drafts = await draftsOfDevice(here, event.locals.visitor.device, event.locals.locale);
	const next = encodeURIComponent(kept.onwards);
	redirect(303, drafts.length ? `/masuk/draf?lanjut=${next}` : kept.onwards);
}

export const actions: Actions = {
	masuk: enter,
	/** A form that came without a sign-in is handed over here, by `keepPost` alone. */
	tulisan: async ({ request, url }) => {
		const { vault, now } = services();
		const sealed = sealedIn(await request.formData());
		const next = onwards(url.searchParams.get('lanjut'));
		if (!findKeptPost(vault, sealed, now()))
			return fail(422, {
				values: { who: '', whose: '' },
				onwards: next,
				sealed: '',
				photo: false,
				issues: [{ field: 'siapa', message: m.signin_kept_old() }]
			});
		return { values: { who: '', whose: '' }, onwards: next, sealed, photo: false, issues: [] };
	}
};
