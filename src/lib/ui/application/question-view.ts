import { findDestination, type Places } from '$lib/domain/delivery/address-text';
import { elsewhere, writtenOf, type WrittenAddress } from '$lib/domain/delivery/parse-destination';
import { labelIn } from '$lib/domain/label';
import type { Question } from '$lib/domain/program/catalogue.schema';
import type { Asked } from '$lib/domain/program/order';
import { addressIn, writtenIn, type PageIssue, type Typed } from '$lib/domain/program/parse-page';
import type { AnswerWarning } from '$lib/domain/program/answer-warnings';
import { questionOf } from '$lib/domain/program/question';
import { optionsOf, type Situation } from '$lib/domain/program/situation';
import type { DatePart } from '$lib/domain/time/parse-date';
import { addressIssueText } from '$lib/text/address-issue';
import { answerText, typedText } from '$lib/text/answer';
import { issueText } from '$lib/text/issue';
import type { Locale } from '$lib/text/locale';
import { m } from '$lib/text/paraglide/messages';
import { answerWarningText } from '$lib/text/warning';
import type { Choice } from '$lib/ui/base/ChoiceField.svelte';

/** The fields of an address, of a question or of a delivery. */
export type AddressView = {
	/** Field names are `{name}-kecamatan` and so on. */
	name: string;
	written: WrittenAddress;
	regency: string;
	kecamatan: { code: string; name: string }[];
	/** Of the chosen kecamatan; empty until one is chosen. */
	villages: { code: string; name: string }[];
	outside: boolean;
	issues: Partial<Record<string, string>>;
};

/** One question as a page shows it: words resolved, what was typed kept. */
export type QuestionView = {
	/** The key of the answer: name and id of its control. */
	name: string;
	kind: Question['kind'];
	/** With the person where a page asks of several. */
	label: string;
	/** As in the catalogue: what a link or a button calls it. */
	short: string;
	hint?: string;
	options: Choice[];
	typed: { text: string; day: string; month: string; year: string };
	/** A number that is there: shown masked, changed only when a new one is written. */
	saved?: { short: string; full: string };
	birthday: boolean;
	error?: string;
	wrong?: DatePart;
	warning?: string;
	address?: AddressView;
};

export type ViewOf = {
	situation: Situation;
	places: Places;
	locale: Locale;
	/** What came with a form that was refused. */
	typed?: Typed;
	issues?: readonly PageIssue[];
	warnings?: readonly AnswerWarning[];
	/** Who a person of the case is, for a warning that names another. */
	nameOf?: (person: string) => string;
	/** The name of a person where several are asked the same on one page. */
	personName?: (person: string) => string;
};

export function questionView(asked: Asked, of: ViewOf): QuestionView {
	const { situation, locale, typed } = of;
	const question = questionOf(situation.catalogue, asked.question);
	const { key, person } = asked;
	const answer = situation.answers[key] ?? '';
	const issue = of.issues?.find((one) => one.key === key && 'issue' in one);
	const error = issue && 'issue' in issue ? issue.issue : undefined;
	const warning = of.warnings?.find((one) => one.key === key);
	const short = labelIn(question.label, locale);
	const named =
		person && of.personName
			? m.apply_of_person({ label: short, person: of.personName(person) })
			: short;
	const masked = answer ? answerText(question, answer, locale).masked : undefined;
	const rewritten = Boolean(typed?.(key).trim());
	return {
		name: key,
		kind: question.kind,
		short,
		label: asked.optional ? m.apply_optional({ label: named }) : named,
		hint: hintOf(question, locale),
		options: optionsOf(situation, asked).map((option) => ({
			value: option.value,
			label: labelIn(option.label, locale),
			hint:
				[option.hint, option.consequence]
					.filter((label) => label !== undefined)
					.map((label) => labelIn(label, locale))
					.join(' ') || undefined
		})),
		typed: typed ? writtenIn(key, typed) : typedText(question, masked ? '' : answer),
		saved: masked && !rewritten && !error ? masked : undefined,
		birthday: false,
		error: error && issueText(error, locale),
		wrong: error?.code === 'date-incomplete' ? error.missing[0] : undefined,
		warning: warning && answerWarningText(warning, of.nameOf ?? String, locale),
		address: question.kind === 'address' ? addressOf(key, answer, of) : undefined
	};
}

function hintOf(question: Question, locale: Locale): string | undefined {
	const unit = question.unit && labelIn(question.unit, locale);
	const hint = question.hint && labelIn(question.hint, locale);
	if (question.kind === 'clock' && !hint) return m.apply_clock_hint();
	return [unit && m.apply_unit({ unit }), hint].filter(Boolean).join(' ') || undefined;
}

function addressOf(key: string, answer: string, of: ViewOf): AddressView {
	const saved = answer ? findDestination(answer, of.places) : undefined;
	const written = of.typed ? addressIn(key, of.typed) : writtenOf(saved, of.places);
	return addressView(key, written, of);
}

/** The fields of an address by what was written; `issues` of other fields are left out. */
export function addressView(
	name: string,
	written: WrittenAddress,
	{ places, locale, issues = [] }: Pick<ViewOf, 'places' | 'locale' | 'issues'>
): AddressView {
	const mine = issues.filter((one) => one.key === name);
	const chosen = places.kecamatan.find(({ code }) => code === written.kecamatan);
	return {
		name,
		written,
		regency: places.regency,
		kecamatan: places.kecamatan.map(({ code, name: words }) => ({ code, name: words })),
		villages: (chosen?.villages ?? []).map(({ code, name: words }) => ({ code, name: words })),
		outside: written.kecamatan === elsewhere,
		issues: Object.fromEntries(
			mine.flatMap((one) =>
				'address' in one ? [[one.address.part, addressIssueText(one.address, locale)]] : []
			)
		)
	};
}

/** What a fault of these kinds says does not name its field: "Pilih salah satu." */
const unnamed = /^(choice|text|number|date|clock)-/;

/** The summary on top of the page, in the order of its fields. */
export const pageIssues = (
	issues: readonly PageIssue[],
	{ situation, locale }: { situation: Situation; locale: Locale }
): { field: string; message: string }[] =>
	issues.map((one) => {
		if ('address' in one)
			return { field: one.field, message: addressIssueText(one.address, locale) };
		const message = issueText(one.issue, locale);
		if (!unnamed.test(one.issue.code)) return { field: one.field, message };
		const asked = [...situation.asks, ...situation.facts].find(({ key }) => key === one.key);
		const question = asked && questionOf(situation.catalogue, asked.question);
		const label = question && labelIn(question.label, locale);
		return {
			field: one.field,
			message: label ? namedIssue(label, message) : message
		};
	});

/** "Untuk siapa permohonan ini? Pilih salah satu.", "Nama lengkap: Belum diisi." */
const namedIssue = (label: string, message: string): string =>
	label.endsWith('?') ? `${label} ${message}` : m.apply_issue_named({ label, message });

/** The summary of an address that belongs to no question. */
export const addressIssues = (
	issues: readonly PageIssue[],
	locale: Locale
): { field: string; message: string }[] =>
	issues.flatMap((one) =>
		'address' in one ? [{ field: one.field, message: addressIssueText(one.address, locale) }] : []
	);

/** Whether a refusal is only the next step of an address, which is no fault. */
export const isNextStep = (issues: readonly PageIssue[]): boolean =>
	issues.length > 0 &&
	issues.every((one) => 'address' in one && one.address.code === 'village-next');
