import { addressText } from '$lib/domain/delivery/address-text';
import { labelIn } from '$lib/domain/label';
import { answerWarnings } from '$lib/domain/program/answer-warnings';
import type { Asked } from '$lib/domain/program/order';
import { questionOf } from '$lib/domain/program/question';
import { placesOf } from '$lib/server/application/delivery-offers';
import { deliveryPlaces } from '$lib/server/application/delivery-places';
import type { Draft } from '$lib/server/application/draft';
import { draftFrame } from '$lib/server/application/draft-frame';
import { askPage, draftPage, factGroups, factPage } from '$lib/server/application/draft-way';
import { lacksOf, type Lack } from '$lib/server/application/lacks';
import { openDraft } from '$lib/server/http/open-draft';
import type { Services } from '$lib/server/services';
import { answerText } from '$lib/text/answer';
import { localeOf, type Locale } from '$lib/text/locale';
import { m } from '$lib/text/paraglide/messages';
import { paperTitle } from '$lib/text/paper';
import { answerWarningText } from '$lib/text/warning';
import { wayText } from '$lib/text/way';
import type { Answer } from '$lib/ui/base/Answers.svelte';
import type { PageServerLoad } from './$types';

const backHere = (page: string, field = ''): string => `${page}&kembali=periksa#${field}`;

const personName = ({ order }: Draft, person: string, locale: Locale): string => {
	const found = order.persons.find((one) => one.person === person);
	return found ? labelIn(found.label, locale) : m.apply_data_case();
};

const labelOf = ({ catalogue }: Draft, asked: Asked, locale: Locale): string =>
	labelIn(questionOf(catalogue, asked.question).label, locale);

function answerRow(draft: Draft, asked: Asked, href: string, who: string, locale: Locale): Answer {
	const label = labelOf(draft, asked, locale);
	const question = questionOf(draft.catalogue, asked.question);
	const answer = draft.answers[asked.key];
	const text = answer ? answerText(question, answer, locale) : undefined;
	const none = question.kind === 'child-name' ? m.apply_check_no_name() : m.apply_check_empty();
	return {
		label,
		value: text ? text.value : none,
		masked: text?.masked,
		change: { href, what: [label, who].filter(Boolean).join(', ') }
	};
}

/** Several are asked the same decision: each row says of whom. */
function needRows(draft: Draft, locale: Locale): Answer[] {
	return draft.order.asks.map((asked) => {
		const { person } = asked;
		const who = person ? personName(draft, person, locale) : '';
		const same = draft.order.asks.filter(({ question }) => question === asked.question);
		const group = same[0] ?? asked;
		const href = backHere(askPage(draft.row.id, group.key), asked.key);
		const row = answerRow(draft, asked, href, who, locale);
		return who && same.length > 1
			? { ...row, label: m.apply_of_person({ label: row.label, person: who }) }
			: row;
	});
}

const peopleRows = (draft: Draft, locale: Locale) =>
	factGroups(draft.order.facts).map(({ person, facts }) => {
		const name = personName(draft, person, locale);
		return {
			person,
			name,
			rows: facts.map((asked) =>
				answerRow(draft, asked, backHere(factPage(draft.row.id, person), asked.key), name, locale)
			)
		};
	});

const returning = (page: string): string =>
	`${page}${page.includes('?') ? '&' : '?'}kembali=periksa`;

/** What a draft lacks, in words, with the page where it is given; from there it comes back here. */
function lackWords(lack: Lack, draft: Draft, locale: Locale): string {
	switch (lack.kind) {
		case 'answer': {
			const { person } = lack.asked;
			const label = labelOf(draft, lack.asked, locale);
			return person
				? m.apply_check_missing_of({ label, person: personName(draft, person, locale) })
				: m.apply_check_missing_answer({ label });
		}
		case 'end':
			return labelIn(lack.label, locale);
		case 'paper':
			return m.apply_check_missing_paper({
				label: paperTitle(lack.paper, draft.order, draft.catalogue, locale)
			});
		case 'way':
			return m.apply_check_missing_way();
		case 'place':
			return m.apply_check_missing_place();
	}
}

/** One line a page: a person of whom several facts are missing is named once. */
function lackRows(lacks: Lack[], draft: Draft, locale: Locale): { href: string; words: string }[] {
	return [...Map.groupBy(lacks, ({ page }) => page)].map(([page, own]) => {
		const [first] = own as [Lack];
		const href = returning(page);
		if (first.kind !== 'answer')
			return { href, words: own.map((lack) => lackWords(lack, draft, locale)).join(' ') };
		const person = personName(draft, first.asked.person ?? '', locale);
		return {
			href: `${href}#${first.asked.key}`,
			words:
				own.length === 1
					? lackWords(first, draft, locale)
					: m.apply_check_missing_person({ person })
		};
	});
}

/** One line a pair: the same NIK stands for two people, each with the page where it is changed. */
function doubtRows(draft: Draft, locale: Locale): { href: string; words: string }[] {
	const { order, catalogue, answers, row } = draft;
	const nameOf = (person: string) => personName(draft, person, locale);
	const seen = new Set<string>();
	return answerWarnings(catalogue, order.facts, answers).flatMap((one) => {
		if (one.warning !== 'nik-twice' || seen.has(one.other)) return [];
		seen.add(one.person);
		return {
			href: backHere(factPage(row.id, one.person), one.key),
			words: answerWarningText(one, nameOf, locale)
		};
	});
}

async function deliveryRows(draft: Draft, services: Services): Promise<Answer[]> {
	const { delivery, row } = draft;
	if (!delivery) return [];
	const { office } = await services.officeNow();
	const courier = office.couriers.find(({ id }) => id === delivery.courier)?.name;
	const way = wayText(delivery.way);
	const place = (await deliveryPlaces(services, delivery.way)).find(
		({ id }) => id === delivery.place
	);
	const to = delivery.destination && addressText(delivery.destination, placesOf(office));
	const own = `?cara=${courier ? `${delivery.way}.${delivery.courier}` : delivery.way}`;
	const rows: [string, string | undefined, string][] = [
		[m.apply_check_way(), courier ? m.apply_check_by({ way, courier }) : way, '?'],
		[m.apply_check_recipient(), delivery.recipient, own],
		[m.apply_check_to(), to, own],
		[m.apply_check_at(), place && [place.name, place.address].filter(Boolean).join(', '), own]
	];
	return rows.flatMap(([label, value, page]) =>
		value
			? [
					{
						label,
						value,
						change: {
							href: backHere(draftPage(row.id, 'antar', page)).replace('?&', '?'),
							what: label.toLowerCase()
						}
					}
				]
			: []
	);
}

export const load: PageServerLoad = async (event) => {
	const { draft, services } = await openDraft(event);
	const { order, delivery, pages, catalogue } = draft;
	const locale = localeOf(event.locals.locale);
	const papers = order.papers.map((paper) => ({
		slot: paper.slot,
		label: paperTitle(paper, order, catalogue, locale),
		pages: pages.filter(({ slot }) => slot === paper.slot).map(({ id }) => id)
	}));
	return {
		frame: await draftFrame(services, draft),
		services: order.services.map((id) => {
			const service = catalogue.services.find((each) => each.id === id);
			return service ? labelIn(service.label, locale) : id;
		}),
		missing: lackRows(await lacksOf(services, draft), draft, locale),
		doubts: doubtRows(draft, locale),
		needs: needRows(draft, locale),
		people: peopleRows(draft, locale),
		papers: papers.filter((paper) => paper.pages.length > 0),
		paperCount: papers.length,
		delivery: await deliveryRows(draft, services),
		fee: delivery?.way === 'courier' ? delivery.fee : undefined,
		notes: order.notes.map((note) => labelIn(note, locale))
	};
};
