import type { Catalogue, Question } from '$lib/domain/program/catalogue.schema';
import type { Answers } from '$lib/domain/program/condition';
import type { Program } from '$lib/domain/program/program';
import type { Asked, Order } from '$lib/domain/program/order';
import { questionOf } from '$lib/domain/program/question';
import { resolve } from '$lib/domain/program/resolve';
import { optionsOf, situationOf } from '$lib/domain/program/situation';
import { addDays } from '$lib/domain/time/office-time';
import type { DemoCase, DemoPerson, DemoPlan } from './demo-plan';

type Setting = { catalogue: Catalogue; plan: DemoPlan; nikRegion: string; today: string };

/** Kecamatan 99 does not exist: whoever knows a NIK sees that this one is nobody's. */
const inventedKecamatan = '99';

const personIn = ({ people }: DemoPlan, role = 'lain'): DemoPerson =>
	people[role] ?? people[role.replace(/-\d+$/, '')] ?? people.lain;

const bornOf = ({ born, daysOld }: DemoPerson, today: string): string =>
	born ?? addDays(today, -(daysOld ?? 0));

function nikOf({ plan, nikRegion, today }: Setting, role: string): string {
	const person = personIn(plan, role);
	const [year, month, day] = bornOf(person, today).split('-') as [string, string, string];
	const dayOfSex = Number(day) + (person.sex === 'female' ? 40 : 0);
	const known = Object.keys(plan.people).indexOf(role.replace(/-\d+$/, ''));
	// Nobody shares a NIK: children are told apart by their number, others by their role.
	const serial =
		known < 0
			? 5000 + [...role].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
			: 1 + known + 100 * Number(/-(\d+)$/.exec(role)?.[1] ?? 0);
	return `${nikRegion}${inventedKecamatan}${String(dayOfSex).padStart(2, '0')}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`;
}

function factOf(setting: Setting, question: Question, person?: string): string {
	const { plan, today, nikRegion } = setting;
	const someone = personIn(plan, person);
	switch (question.kind) {
		case 'person-name':
		case 'child-name':
			return someone.name;
		case 'nik':
			return nikOf(setting, person ?? 'lain');
		case 'kk':
			return `${nikRegion}${inventedKecamatan}0101200001`;
		case 'date':
			return question.id in plan.daysAgo
				? addDays(today, -(plan.daysAgo[question.id] as number))
				: bornOf(someone, today);
		case 'number':
			return plan.numbers[question.id] ?? String(question.min ?? 1);
		default:
			return plan.texts[question.kind] ?? plan.texts.text ?? '-';
	}
}

/** Fills in an order as a resident would, question by question, with people who are invented and look it. */
export function inventAnswers(
	setting: Setting,
	program: Program,
	{ services, answers: given }: Pick<DemoCase, 'services' | 'answers'>
): { answers: Record<string, string>; order: Order } {
	const { catalogue, today } = setting;
	const answers: Record<string, string> = {};
	const answer = (asked: Asked): string => {
		const question = questionOf(catalogue, asked.question);
		const situation = situationOf(catalogue, services, answers as Answers, today);
		const wish = given[asked.key] ?? given[asked.question];
		if (!question.options) return wish ?? factOf(setting, question, asked.person);
		const options = optionsOf(situation, asked);
		const chosen =
			options.find(({ value }) => value === wish) ??
			options.find(({ ends }) => !ends) ??
			options[0];
		return chosen?.value ?? '';
	};
	for (;;) {
		const order = resolve({ catalogue, program, services, answers, today });
		const next = [...order.asks, ...order.facts].find(({ key }) => !(key in answers));
		if (!next) return { answers, order };
		answers[next.key] = answer(next);
	}
}
