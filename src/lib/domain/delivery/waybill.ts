import type { Brand } from '$lib/domain/brand';
import { cleanText } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';

/** A courier's number in capitals without blanks, at most 40 characters. */
export type Waybill = Brand<string, 'Waybill'>;

export type WaybillIssue = { code: 'waybill-empty' } | { code: 'waybill-long'; length: number };

/** Warnings only: couriers change their numbers without telling anybody. */
export type WaybillWarning = 'waybill-pattern' | 'waybill-check-digit';

const mostCharacters = 40;

/** `waybillPatterns` are the courier's regular expressions from the office's data, for the whole number. */
export function parseWaybill(
	courier: { waybillPatterns: readonly string[] },
	raw: string
): Result<{ waybill: Waybill; warning?: WaybillWarning }, WaybillIssue> {
	const waybill = cleanText(raw).toUpperCase().replaceAll(' ', '');
	if (waybill === '') return refuse({ code: 'waybill-empty' });
	const length = [...waybill].length;
	if (length > mostCharacters) return refuse({ code: 'waybill-long', length });
	const warning = warningFor(waybill, courier.waybillPatterns);
	return accept({ waybill: waybill as Waybill, ...(warning && { warning }) });
}

function warningFor(waybill: string, patterns: readonly string[]): WaybillWarning | undefined {
	if (!patterns.some((pattern) => new RegExp(`^(?:${pattern})$`).test(waybill)))
		return 'waybill-pattern';
	const s10 = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/.exec(waybill);
	return s10 && s10CheckDigitOf(s10[1]!) !== Number(s10[2]) ? 'waybill-check-digit' : undefined;
}

/** UPU S10: eight digits weighed, 11 minus the rest of 11; 10 becomes 0, 11 becomes 5. */
function s10CheckDigitOf(serial: string): number {
	const weights = [8, 6, 4, 2, 3, 5, 9, 7];
	const sum = weights.reduce((total, weight, i) => total + weight * Number(serial[i]), 0);
	const digit = 11 - (sum % 11);
	return digit === 10 ? 0 : digit === 11 ? 5 : digit;
}
