import type { Locale } from './locale';

/** A sentence of the message files; without `locale` it speaks the language of the request. */
export type Message<Inputs extends object = Record<never, never>> = (
	inputs: Inputs,
	options?: { locale?: Locale }
) => string;

/** One sentence for each issue of a parser, which takes what the issue tells (`digits`, `word` …). */
export type Sentences<Issue extends { code: string }> = {
	[Code in Issue['code']]: Message<Extract<Issue, { code: Code }>>;
};

export const say = (message: Message, locale?: Locale): string => message({}, { locale });
