import type { Application } from '$lib/domain/application/application';
import { labelIn } from '$lib/domain/label';
import { answerWarnings } from '$lib/domain/program/answer-warnings';
import type { Asked } from '$lib/domain/program/order';
import { questionOf } from '$lib/domain/program/question';
import type { OfficeCase } from '$lib/server/application/office-case';
import { answerText } from '$lib/text/answer';
import { m } from '$lib/text/paraglide/messages';
import { answerWarningText } from '$lib/text/warning';
import { personName } from './person-name';

export type ValueRow = {
	key: string;
	label: string;
	value: string;
	/** Sixteen digits: set wider, never broken. */
	digits: boolean;
	warnings: string[];
	askedAgain: boolean;
};

export type ValueGroup = { person: string; name: string; rows: ValueRow[] };

const isAskedAgain = ({ verdicts }: Application, key: string): boolean =>
	verdicts[key]?.verdict === 'asked-again' && verdicts[key]?.slot === undefined;

/** The answers of a case by person, numbers whole and in groups; `first` stands on top. */
export function valueGroups(found: OfficeCase, locale: string, first?: string): ValueGroup[] {
	const { order, catalogue, answers, application } = found;
	const asked = [...order.facts, ...order.asks].filter(({ key }) => answers[key]);
	const warnings = answerWarnings(catalogue, asked, answers);
	const rowOf = ({ key, question: id }: Asked): ValueRow => {
		const question = questionOf(catalogue, id);
		const text = answerText(question, answers[key] ?? '');
		return {
			key,
			label: labelIn(question.label, locale),
			value: text.masked?.full ?? text.value,
			digits: Boolean(text.masked),
			warnings: warnings
				.filter((one) => one.key === key)
				.map((one) => answerWarningText(one, (person) => personName(found, person, locale))),
			askedAgain: isAskedAgain(application, key)
		};
	};
	const ofPerson = (person: string | undefined) =>
		asked.filter((one) => one.person === person).map(rowOf);
	const people = order.persons.map(({ person }) => ({
		person,
		name: personName(found, person, locale),
		rows: ofPerson(person)
	}));
	const all = [...people, { person: '', name: m.office_the_case(), rows: ofPerson(undefined) }];
	return all
		.filter(({ rows }) => rows.length > 0)
		.sort((a, b) => Number(b.person === first) - Number(a.person === first));
}
