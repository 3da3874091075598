import type { Sex } from '$lib/domain/identity/sex';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const names = { male: m.sex_male, female: m.sex_female } satisfies Record<Sex, Message>;

export const sexText = (sex: Sex, locale?: Locale): string => say(names[sex], locale);
