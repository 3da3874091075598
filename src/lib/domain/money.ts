import type { Brand } from './brand';
import { cleanText } from './clean-text';
import { accept, refuse, type Result } from './result';

/** Whole rupiah, zero or more. */
export type Rupiah = Brand<number, 'Rupiah'>;

export type RupiahIssue =
	{ code: 'rupiah-empty' } | { code: 'rupiah-format' } | { code: 'rupiah-large' };

/** No fee here comes near it; above it a zero too many is likelier. */
const most = 999_999_999;

/** For amounts in code and data. @throws RangeError unless whole and not below zero. */
export function rupiah(amount: number): Rupiah {
	if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`no rupiah: ${amount}`);
	return amount as Rupiah;
}

/** `Rp 20.000` */
export const showRupiah = (amount: Rupiah): string =>
	`Rp ${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;

/** Takes `20000`, `20.000`, `Rp 20.000`, `Rp20.000,-` and `20.000,00`; no other comma or fraction. */
export function parseRupiah(raw: string): Result<Rupiah, RupiahIssue> {
	const written = cleanText(raw)
		.replace(/^rp\.?/i, '')
		.replace(/,(-|00)$/, '')
		.replaceAll(' ', '');
	if (written === '') return refuse({ code: 'rupiah-empty' });
	if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(written)) return refuse({ code: 'rupiah-format' });
	const amount = Number(written.replaceAll('.', ''));
	return amount > most ? refuse({ code: 'rupiah-large' }) : accept(amount as Rupiah);
}
