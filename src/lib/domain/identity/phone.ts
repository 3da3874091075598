import type { Brand } from '$lib/domain/brand';
import { cleanText } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';

/** An Indonesian mobile number as digits with the country: `6281234567890`. */
export type Phone = Brand<string, 'Phone'>;

/** `digits` counts the number as people write it here, from `08`. */
export type PhoneIssue =
	| { code: 'phone-empty' }
	| { code: 'phone-letters' }
	| { code: 'phone-foreign' }
	| { code: 'phone-landline' }
	| { code: 'phone-not-mobile' }
	| { code: 'phone-length'; digits: number };

/**
 * Takes `08…`, `8…`, `62…`, `+62 0…` and `0062…`. A landline has no WhatsApp and gets its own issue.
 * Lengths and prefixes as in libphonenumber's data for ID: 9 to 12 digits from the 8, 80 and 84 are
 * no mobile numbers.
 */
export function parsePhone(raw: string): Result<Phone, PhoneIssue> {
	const written = cleanText(raw).replace(/[\s.()/\p{Pd}\u2212]/gu, '');
	if (written === '') return refuse({ code: 'phone-empty' });
	if (!/^\+?[0-9]+$/.test(written)) return refuse({ code: 'phone-letters' });

	const international = /^(\+|00)/.test(written);
	const digits = written.replace(/^(\+|00)/, '');
	if (international && !digits.startsWith('62')) return refuse({ code: 'phone-foreign' });

	const national = digits.replace(/^62/, '').replace(/^0/, '');
	if (/^[2-79]/.test(national)) return refuse({ code: 'phone-landline' });
	if (!/^8/.test(national) || /^8[04]/.test(national)) return refuse({ code: 'phone-not-mobile' });
	if (national.length < 9 || national.length > 12)
		return refuse({ code: 'phone-length', digits: national.length + 1 });
	return accept(`62${national}` as Phone);
}

/** `0812-3456-7890` */
export const showPhone = (phone: Phone): string =>
	phone.replace(/^62(...)(....)(.+)$/, '0$1-$2-$3');

/** `0812-••••-7890` */
export const maskPhone = (phone: Phone): string =>
	phone.replace(/^62(...)(....)(.+)$/, '0$1-••••-$3');
