/** Why a courier brought a parcel back; events hold the code. */
export const returnReasons = [
	'nobody-home',
	'address-not-found',
	'refused',
	'fee-not-paid',
	'not-fetched',
	'other'
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const isReturnReason = (raw: string): raw is ReturnReason =>
	(returnReasons as readonly string[]).includes(raw);
