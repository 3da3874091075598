import { labelIn, type Label } from '$lib/domain/label';
import type { FormSheet } from '$lib/domain/program/sheet';
import { answerText } from './answer';
import type { Locale } from './locale';
import { m } from './paraglide/messages';

/** A form in one language, as `<Sheet>` prints it. NIK and No. KK stand whole: it is the signer's own paper. */
export type SheetText = {
	number: string;
	title: string;
	ticks: string[];
	sections: { title: string; rows: { label: string; value: string }[] }[];
	declaration: string;
	signatures: { label: string; name?: string; stamp: boolean }[];
	duty?: string;
};

/** A line for an answer that is still missing, long enough to write on. */
const BLANK = '........................';

export function sheetText(sheet: FormSheet, locale: Locale): SheetText {
	const say = (label: Label) => labelIn(label, locale);
	return {
		number: sheet.number,
		title: say(sheet.title),
		ticks: sheet.ticks.map(say),
		sections: sheet.sections.map(({ title, person, rows }) => ({
			title: person
				? m.papers_sheet_person({ title: say(title), person: say(person) }, { locale })
				: say(title),
			rows: rows.map(({ question, answer }) => {
				const text = answer === undefined ? undefined : answerText(question, answer, locale);
				return { label: say(question.label), value: text?.masked?.full ?? text?.value ?? BLANK };
			})
		})),
		declaration: say(sheet.declaration),
		signatures: sheet.signatures.map(({ label, name, stamp }) => ({
			label: say(label),
			stamp,
			...(name && { name })
		})),
		...(sheet.duty && { duty: say(sheet.duty) })
	};
}
