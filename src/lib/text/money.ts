import { rupiah, showRupiah } from '$lib/domain/money';
import type { Locale } from './locale';
import { say } from './message';
import { m } from './paraglide/messages';

/** `Rp 20.000`, written alike in every language. Whole rupiah; zero is `gratis`. */
export const moneyText = (amount: number, locale?: Locale): string =>
	amount === 0 ? say(m.money_free, locale) : showRupiah(rupiah(amount));

/** The price of one courier in full: the document is free, the fee is for shipping (UU 24/2013 ps. 79A). */
export const shippingText = (courier: string, amount: number, locale?: Locale): string =>
	`${say(m.money_document_free, locale)} ${m.money_shipping({ courier, amount: moneyText(amount, locale) }, { locale })}`;

/** Why a courier without a fee for the zone cannot be chosen, and what can. */
export const noFeeText = (courier: string, locale?: Locale): string =>
	m.money_no_fee({ courier }, { locale });
