import type { Locale } from './locale';
import { m } from './paraglide/messages';

/** What somebody sends to confirm: a greeting, the program, the code; nothing personal, and at most 300 characters. */
export const whatsappDraftText = (
	about: { office: string; program: string; code: string },
	locale?: Locale
): string => m.whatsapp_draft(about, { locale });

/** Opens WhatsApp with the text ready to send. `number` is `628…` digits. */
export const whatsappLink = (number: string, text: string): string =>
	`https://wa.me/${number}?text=${encodeURIComponent(text)}`;
