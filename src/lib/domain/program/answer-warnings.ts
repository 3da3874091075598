import { childNameWarnings, type ChildNameWarning } from '$lib/domain/identity/child-name';
import { kkWarnings, type Kk, type KkWarning } from '$lib/domain/identity/kk';
import { nikWarnings, type Nik, type NikWarning } from '$lib/domain/identity/nik';
import type { PersonName } from '$lib/domain/identity/person-name';
import type { Sex } from '$lib/domain/identity/sex';
import type { Catalogue } from './catalogue.schema';
import { answerKey, type Answers } from './condition';
import type { Asked } from './order';
import { questionOf } from './question';

export type AnswerWarning =
	| { key: string; warning: NikWarning | KkWarning | ChildNameWarning }
	/** The same NIK stands for two: `person`, whose answer this is, and `other`. */
	| { key: string; warning: 'nik-twice'; person: string; other: string };

/** What a NIK repeats: these two questions of the catalogue, whose ids are never reused. */
const birthDate = 'tanggal-lahir';
const sexes: Partial<Record<string, Sex>> = { 'laki-laki': 'male', perempuan: 'female' };
const sex = 'jenis-kelamin';

/**
 * What disagrees among the answers given; nothing is refused for it. The region of a number is left out:
 * people move, and their numbers stay. `all` is what the case asks altogether: there the same NIK is looked
 * for, which belongs to one person only.
 */
export function answerWarnings(
	catalogue: Catalogue,
	asked: readonly Asked[],
	answers: Answers,
	all: readonly Asked[] = asked
): AnswerWarning[] {
	const isNik = ({ question }: Asked) => questionOf(catalogue, question).kind === 'nik';
	const niks = all.filter((one) => one.person && answers[one.key] && isNik(one));
	return asked.flatMap(({ key, question, person }): AnswerWarning[] => {
		const answer = answers[key];
		if (!answer) return [];
		const twice = niks.find((one) => one.key !== key && answers[one.key] === answer);
		if (person && twice?.person && isNik({ key, question }))
			return [{ key, warning: 'nik-twice', person, other: twice.person }];
		const warnings = () => {
			switch (questionOf(catalogue, question).kind) {
				case 'nik':
					return nikWarnings(answer as Nik, {
						sex: sexes[answers[answerKey(sex, person)] ?? ''],
						birthDate: answers[answerKey(birthDate, person)]
					});
				case 'kk':
					return kkWarnings(answer as Kk);
				case 'child-name':
					return childNameWarnings(answer as PersonName);
				default:
					return [];
			}
		};
		return warnings().map((warning) => ({ key, warning }));
	});
}
