import { labelIn, type Label } from '$lib/domain/label';
import type { Catalogue, Option } from '$lib/domain/program/catalogue.schema';
import type { Answers } from '$lib/domain/program/condition';
import type { Order } from '$lib/domain/program/order';
import { questionOf } from '$lib/domain/program/question';
import { optionsOf, situationOf } from '$lib/domain/program/situation';

type Request = {
	catalogue: Catalogue;
	order: Order;
	answers: Answers;
	today: string;
	locale: string;
};

/** Only choices travel in an address: nothing typed, nothing of a person (UU 27/2022). */
export function choicesIn(catalogue: Catalogue, search: URLSearchParams): Answers {
	const isChoice = (key: string) => {
		const [id] = key.split(':');
		return catalogue.questions.some((one) => one.id === id && one.kind === 'choice');
	};
	return Object.fromEntries([...search].filter(([key, value]) => value && isChoice(key)));
}

export type SimulatedQuestion = {
	name: string;
	label: string;
	hint?: string;
	options: { value: string; label: string }[];
	value?: string;
	/** What the chosen option leads to. */
	consequence?: string;
};

/** The choices that the order asks, as questions of a simulation; facts are asked in an application only. */
export function simulationOf({ catalogue, order, answers, today, locale }: Request) {
	const say = (label: Label) => labelIn(label, locale);
	const situation = situationOf(catalogue, order.services, answers, today);
	const questions: SimulatedQuestion[] = [];
	/** "Where an application is not needed", said before anything is answered. */
	const first: { hint?: string; option: string; says: string }[] = [];
	for (const asked of order.asks) {
		const question = questionOf(catalogue, asked.question);
		if (question.kind !== 'choice') continue;
		const options = optionsOf(situation, asked);
		const several = order.asks.filter((one) => one.question === asked.question).length > 1;
		const whose = several && order.persons.find(({ person }) => person === asked.person);
		const label = say(question.label);
		const hint = question.hint && say(question.hint);
		const chosen = options.find(({ value }) => value === situation.answers[asked.key]);
		questions.push({
			name: asked.key,
			label: whose ? `${label} (${say(whose.label)})` : label,
			hint,
			options: options.map((option) => ({ value: option.value, label: say(option.label) })),
			value: chosen?.value,
			consequence: chosen?.consequence && say(chosen.consequence)
		});
		const endings = options.filter((option): option is Option & { ends: Label } => !!option.ends);
		if (!chosen)
			for (const option of endings)
				first.push({ hint, option: say(option.label), says: say(option.ends) });
	}
	return { questions, first };
}
