import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { labelIn } from '$lib/domain/label';
import { maskPhone } from '$lib/domain/identity/phone';
import type { Asked, OrderPaper } from '$lib/domain/program/order';
import { datesIn } from '$lib/domain/program/dates';
import { declarationsFor } from '$lib/domain/program/declarations';
import { questionOf } from '$lib/domain/program/question';
import { mayHold } from '$lib/server/application/begin';
import type { Draft } from '$lib/server/application/draft';
import { draftFrame } from '$lib/server/application/draft-frame';
import { lacksOf, mayFollow, type Lack } from '$lib/server/application/lacks';
import { submitDraft, type Sender } from '$lib/server/application/submit';
import { fromOf, sessionIn } from '$lib/server/http/from';
import { isCaseId, notHere, openDraft } from '$lib/server/http/open-draft';
import { residentScope, setCookie } from '$lib/server/http/visitor';
import { findPhone } from '$lib/server/repository/account';
import { findCase } from '$lib/server/repository/application';
import { services, type Services } from '$lib/server/services';
import { consentFor, type ConsentId } from '$lib/text/consent';
import { localeOf, type Locale } from '$lib/text/locale';
import { m } from '$lib/text/paraglide/messages';
import { paperTitle } from '$lib/text/paper';
import { refusalText } from '$lib/text/refusal';
import type { Actions, PageServerLoad } from './$types';
import { parseSendForm, tickOf, type SendValues } from './send-form';

const optional: ConsentId[] = ['whatsapp-news'];
const declaredFor = ({ catalogue, order, answers }: Draft): ConsentId[] => [
	'true',
	...declarationsFor(catalogue, order, answers)
];

/** Several persons are asked alike: the question says of whom. */
function askedWords({ catalogue, order }: Draft, asked: Asked, locale: Locale): string {
	const label = labelIn(questionOf(catalogue, asked.question).label, locale);
	const person = order.persons.find((one) => one.person === asked.person);
	return person ? m.apply_of_person({ label, person: labelIn(person.label, locale) }) : label;
}

/** Two papers of one kind tell whose they are. */
const titleOf = ({ order, catalogue }: Draft, paper: OrderPaper, locale: Locale): string =>
	paperTitle(paper, order, catalogue, locale);

const wordsFor = (draft: Draft, lack: Lack, locale: Locale): string => {
	switch (lack.kind) {
		case 'answer':
			return m.send_missing_answer({ label: askedWords(draft, lack.asked, locale) });
		case 'end':
			return labelIn(lack.label, locale);
		case 'paper':
			return m.send_missing_paper({ label: titleOf(draft, lack.paper, locale) });
		case 'way':
			return m.send_missing_way();
		case 'place':
			return m.send_missing_place();
	}
};

const missingWords = async (here: Services, draft: Draft, locale: Locale) =>
	(await lacksOf(here, draft)).map((lack) => ({
		href: lack.page,
		words: wordsFor(draft, lack, locale)
	}));

/** The account that is signed in as such; a session of one sent case does not count. */
const accountOf = ({ visitor }: RequestEvent['locals']): string | undefined =>
	mayHold(visitor) ? visitor.resident?.account : undefined;

export const load: PageServerLoad = async (event) => {
	const { draft, services: here } = await openDraft(event);
	const locale = localeOf(event.locals.locale);
	const { office } = await here.officeNow();
	const account = accountOf(event.locals);
	const phone = account && (await findPhone(here.db, here.vault, account));
	const shown = (id: ConsentId) => ({
		id,
		name: tickOf(id),
		label: consentFor(id, office.name, locale).sentences.join(' ')
	});
	return {
		actionId: crypto.randomUUID(),
		frame: await draftFrame(here, draft),
		missing: await missingWords(here, draft, locale),
		later: mayFollow(draft).map((paper) => ({
			href: `/permohonan/${draft.row.id}/berkas/${paper.slot}`,
			words: titleOf(draft, paper, locale)
		})),
		signedInAs: phone && maskPhone(phone),
		declarations: declaredFor(draft).map(shown),
		consents: optional.map(shown)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const here = services();
		const { locals, params } = event;
		const locale = localeOf(locals.locale);
		const form = await event.request.formData();
		const written = String(form.get('actionId') ?? '');
		// A form without an id of ours is sent once all the same: the draft is gone then.
		const actionId = isCaseId(written) ? written : crypto.randomUUID();
		const scope = residentScope(locals.visitor, here.now());
		const found = isCaseId(params.id) ? await findCase(here.db, scope, params.id) : notHere(event);
		const terkirim = `/permohonan/${params.id}/terkirim`;
		if (found && found.status !== 'draft') redirect(303, terkirim);

		const account = accountOf(locals);
		const draft = found ? (await openDraft(event)).draft : undefined;
		const declarations = draft ? declaredFor(draft) : [];
		const parsed = parseSendForm(form, {
			signedIn: account !== undefined,
			declarations,
			consents: optional,
			dates: draft ? datesIn(draft.catalogue, draft.order, draft.answers) : []
		});
		const sender: Sender | undefined = account
			? { account }
			: parsed.secret && { ...parsed.secret, formerSession: sessionIn(event) };
		const refused = (issues: { field: string; message: string }[], values: SendValues) =>
			fail(422, { issues, values });
		if (parsed.issues.length || !sender) {
			if (!draft) notHere(event);
			return refused(parsed.issues, parsed.values);
		}

		const { office } = await here.officeNow();
		const submitted = await submitDraft(here, {
			caseId: params.id,
			scope,
			actionId,
			sender,
			from: fromOf(event),
			consents: (['data-notice', ...declarations, ...optional] as ConsentId[]).map((id) => {
				const { version, kind, text } = consentFor(id, office.name, locale);
				const given = kind === 'notice' || parsed.values.ticked.includes(id);
				return { kind: id, version, text, language: locale, given };
			})
		});
		if (submitted.ok) {
			for (const cookie of submitted.value.cookies) setCookie(event, cookie);
			redirect(303, terkirim);
		}
		switch (submitted.issue) {
			case 'not-found':
				return notHere(event);
			case 'incomplete':
			case 'delivery-missing':
				return refused([{ field: 'kurang', message: m.send_changed() }], parsed.values);
			default:
				return refused(
					[{ field: 'kirim', message: refusalText(submitted.issue, locale) }],
					parsed.values
				);
		}
	}
};
