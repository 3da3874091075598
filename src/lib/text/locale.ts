import { baseLocale, isLocale, locales, type Locale } from './paraglide/runtime';

export type { Locale };
export { baseLocale, locales };

/** The language meant by a cookie, a form or a stored row; Indonesian for anything else. */
export const localeOf = (raw: unknown): Locale =>
	typeof raw === 'string' && isLocale(raw) ? raw : baseLocale;
