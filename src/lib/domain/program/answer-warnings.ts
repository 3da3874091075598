import { childNameWarnings, type ChildNameWarning } from '$lib/domain/identity/child-name';
import { kkWarnings, type Kk, type KkWarning } from '$lib/domain/identity/kk';
import { nikWarnings, type Nik, type NikWarning } from '$lib/domain/identity/nik';
import type { PersonName } from '$lib/domain/identity/person-name';
import type { Sex } from '$lib/domain/identity/sex';
import type { Catalogue } from './catalogue.schema';
import { answerKey, type Answers } from './condition';
import type { Asked } from './order';
import { questionOf } from './question';

export type AnswerWarning = { key: string; warning: NikWarning | KkWarning | ChildNameWarning };

/** What a NIK repeats: these two questions of the catalogue, whose ids are never reused. */
const birthDate = 'tanggal-lahir';
const sexes: Partial<Record<string, Sex>> = { 'laki-laki': 'male', perempuan: 'female' };
const sex = 'jenis-kelamin';

/**
 * What disagrees among the answers given; nothing is refused for it. The region of a number is left out:
 * people move, and their numbers stay.
 */
export function answerWarnings(
	catalogue: Catalogue,
	asked: readonly Asked[],
	answers: Answers
): AnswerWarning[] {
	return asked.flatMap(({ key, question, person }): AnswerWarning[] => {
		const answer = answers[key];
		if (!answer) return [];
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
