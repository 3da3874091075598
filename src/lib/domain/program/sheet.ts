import type { Label } from '$lib/domain/label';
import type { Catalogue, Question } from './catalogue.schema';
import type { Answers } from './condition';
import type { Asked, Order, OrderForm } from './order';
import { questionOf } from './question';

/** A form filled in with the answers, ready to be worded and printed; nothing of a form stands in code. */
export type FormSheet = {
	number: string;
	title: Label;
	/** What is ticked on it: "Kembar 2". */
	ticks: Label[];
	sections: {
		title: Label;
		/** Whose facts they are, where several persons have a section of this title. */
		person?: Label;
		/** An answer that may stay empty leaves its line to be filled in by hand. */
		rows: { question: Question; answer: string | undefined }[];
	}[];
	declaration: Label;
	/** `name` as answered; without one the line stays empty. */
	signatures: { label: Label; name?: string; stamp: boolean }[];
	duty?: Label;
};

/** The sheet of one form of an order. Sections without fields are left out. */
export function sheetOf(
	catalogue: Catalogue,
	{ persons }: Pick<Order, 'persons'>,
	form: OrderForm,
	answers: Answers
): FormSheet {
	const labelOf = (person: string | undefined) =>
		persons.find((one) => one.person === person)?.label;
	const titled = (title: Label) => form.sections.filter((one) => one.title.id === title.id).length;
	return {
		number: form.number,
		title: form.title,
		ticks: form.ticks,
		sections: form.sections
			.filter(({ fields }) => fields.length > 0)
			.map(({ title, person, fields }) => ({
				title,
				...(titled(title) > 1 && labelOf(person) && { person: labelOf(person) }),
				rows: fields.map((field) => rowOf(catalogue, field, answers))
			})),
		declaration: form.declaration,
		signatures: form.signatures.map(({ person, label, stamp }) => {
			const name = nameOf(catalogue, person, answers);
			return { label, ...(name && { name }), stamp: stamp ?? false };
		}),
		...(form.duty && { duty: form.duty })
	};
}

const rowOf = (catalogue: Catalogue, { key, question }: Asked, answers: Answers) => ({
	question: questionOf(catalogue, question),
	answer: answers[key] || undefined
});

/** The answer of this person to a question that asks for a name, by the kind of the question. */
function nameOf(catalogue: Catalogue, person: string, answers: Answers): string | undefined {
	const names = catalogue.questions.filter(({ kind }) => kind === 'person-name');
	return names.map(({ id }) => answers[`${id}:${person}`]).find(Boolean);
}
