import { addressText, type Places } from '$lib/domain/delivery/address-text';
import {
	addressParts,
	parseDestination,
	type AddressIssue,
	type WrittenAddress
} from '$lib/domain/delivery/parse-destination';
import { findKkConflict, type Kk } from '$lib/domain/identity/kk';
import type { Nik } from '$lib/domain/identity/nik';
import type { Asked } from './order';
import { parseAnswer, type AnswerIssue, type Written } from './parse-answer';
import { questionOf } from './question';
import { optionsOf, type Situation } from './situation';

/** The value of a field of the form as typed, `''` where there is none. */
export type Typed = (field: string) => string;

export type PageIssue =
	| { field: string; key: string; issue: AnswerIssue | { code: 'kk-same-as-nik' } }
	| { field: string; key: string; address: AddressIssue };

/** Fields of an answer's page, by the key of the answer. */
const partField = (key: string, part: string): string => `${key}-${part}`;

export const writtenIn = (key: string, typed: Typed): Written => ({
	text: typed(key),
	day: typed(partField(key, 'day')),
	month: typed(partField(key, 'month')),
	year: typed(partField(key, 'year'))
});

export const addressIn = (key: string, typed: Typed): WrittenAddress =>
	Object.fromEntries(
		addressParts.map((part) => [part, typed(partField(key, part))])
	) as WrittenAddress;

/** Whether the page that was sent had the list of villages of the chosen kecamatan. */
export const showedVillages = (key: string, typed: Typed): boolean => {
	const kecamatan = typed(partField(key, 'kecamatan'));
	const shown = typed(partField(key, 'shown'));
	return shown === kecamatan || typed(partField(key, 'village')).startsWith(`${kecamatan}.`);
};

/**
 * All answers of one page. A number that is kept hidden and left empty stays as it is. `answers` has what
 * could be read even when something else is at fault.
 */
export function parsePage(
	asked: readonly Asked[],
	typed: Typed,
	{ situation, places }: { situation: Situation; places: Places }
): { answers: Record<string, string>; issues: PageIssue[] } {
	const answers: Record<string, string> = {};
	const issues: PageIssue[] = [];
	for (const one of asked) {
		const { key } = one;
		const question = questionOf(situation.catalogue, one.question);
		const hidden = question.kind === 'nik' || question.kind === 'kk';
		const kept = situation.answers[key];
		if (hidden && kept && !typed(key).trim()) {
			answers[key] = kept;
		} else if (question.kind === 'address') {
			const written = addressIn(key, typed);
			const parsed = parseDestination(written, places, showedVillages(key, typed));
			if (parsed.ok) answers[key] = addressText(parsed.value, places);
			else
				for (const address of parsed.issue)
					issues.push({ field: partField(key, address.part), key, address });
		} else {
			const choices = optionsOf(situation, one).map(({ value }) => value);
			const parsed = parseAnswer(question, writtenIn(key, typed), {
				today: situation.today,
				choices,
				optional: one.optional === true
			});
			if (parsed.ok) answers[key] = parsed.value;
			else issues.push({ field: key, key, issue: parsed.issue });
		}
	}
	return { answers, issues: [...issues, ...conflictsIn(asked, answers, situation)] };
}

function conflictsIn(
	asked: readonly Asked[],
	answers: Record<string, string>,
	{ catalogue }: Situation
): PageIssue[] {
	const ofKind = (kind: 'nik' | 'kk') =>
		asked.filter(
			({ key, question }) => answers[key] && questionOf(catalogue, question).kind === kind
		);
	const niks = ofKind('nik').map(({ key }) => answers[key] as Nik);
	return ofKind('kk').flatMap(({ key }) => {
		const issue = findKkConflict(answers[key] as Kk, niks);
		return issue ? [{ field: key, key, issue }] : [];
	});
}
