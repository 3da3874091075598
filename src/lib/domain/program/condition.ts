import { ageOn, daysBetween } from '$lib/domain/time/office-time';

/** What was answered: `question` for the case, `question:person` for a person of it. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** `question` or `question:role`; inside a rule for a person, the role means that person. */
export type Ref = string;

export type Condition =
	| { all: Condition[] }
	| { any: Condition[] }
	| { not: Condition }
	| { answered: Ref }
	| { equals: [Ref, string] }
	| { in: [Ref, string[]] }
	| { olderThan: [Ref, number] }
	| { atMost: [Ref, number] }
	| { daysSinceOver: [Ref, number] }
	| { serves: string[] };

/** `today` is a date (YYYY-MM-DD) in the office's zone; `persons` maps a role to the person meant. */
export type Circumstances = {
	answers: Answers;
	today: string;
	personOf: (role: string) => string;
	/** Ids of the services in the order; `serves` holds when it has one of those named. */
	services?: readonly string[];
};

export const answerKey = (question: string, person?: string): string =>
	person ? `${question}:${person}` : question;

const valueAt = (ref: Ref, { answers, personOf }: Circumstances): string | undefined => {
	const [question, role] = ref.split(':') as [string, string?];
	return answers[answerKey(question, role && personOf(role))] || undefined;
};

/** Whether a condition holds; an unanswered question meets nothing but `not`. Ages are whole years. */
export function holds(condition: Condition | undefined, at: Circumstances): boolean {
	if (!condition) return true;
	if ('all' in condition) return condition.all.every((part) => holds(part, at));
	if ('any' in condition) return condition.any.some((part) => holds(part, at));
	if ('not' in condition) return !holds(condition.not, at);
	if ('answered' in condition) return valueAt(condition.answered, at) !== undefined;
	if ('equals' in condition) return valueAt(condition.equals[0], at) === condition.equals[1];
	if ('in' in condition) return condition.in[1].includes(valueAt(condition.in[0], at) ?? '');
	if ('olderThan' in condition) {
		const born = valueAt(condition.olderThan[0], at);
		return born !== undefined && ageOn(born, at.today) >= condition.olderThan[1];
	}
	if ('atMost' in condition) {
		const count = valueAt(condition.atMost[0], at);
		return count !== undefined && Number(count) <= condition.atMost[1];
	}
	if ('serves' in condition) return condition.serves.some((id) => at.services?.includes(id));
	const since = valueAt(condition.daysSinceOver[0], at);
	return since !== undefined && daysBetween(since, at.today) > condition.daysSinceOver[1];
}

/** Every question that a condition looks at. */
export function refsOf(condition: Condition | undefined): Ref[] {
	if (!condition) return [];
	if ('all' in condition) return condition.all.flatMap(refsOf);
	if ('any' in condition) return condition.any.flatMap(refsOf);
	if ('not' in condition) return refsOf(condition.not);
	if ('answered' in condition) return [condition.answered];
	if ('serves' in condition) return [];
	const [ref] = Object.values(condition)[0] as [Ref, unknown];
	return [ref];
}
