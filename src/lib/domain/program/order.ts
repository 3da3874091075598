import type { Label } from '$lib/domain/label';

/** `kind:person`, the address of a paper, a form or an output inside one case. */
export type Slot = string;
export const slotOf = (kind: string, person: string): Slot => `${kind}:${person}`;

/** A question to be asked of this case; `person` where the fact is a person's own. */
export type Asked = {
	key: string;
	question: string;
	person?: string;
	/** May stay empty. */
	optional?: true;
};

export type OrderPaper = {
	slot: Slot;
	kind: string;
	person: string;
	label: Label;
	why: Label[];
	sources: string[];
	required: boolean;
	/** The form that is printed, signed and photographed into this slot. */
	form?: string;
};

export type OrderForm = {
	slot: Slot;
	form: string;
	number: string;
	person: string;
	title: Label;
	ticks: Label[];
	/** The fields to print, each a key of the answers, in the order of the paper form. */
	sections: { title: Label; person?: string; fields: Asked[] }[];
	declaration: Label;
	signatures: { person: string; label: Label; stamp?: boolean }[];
	/** Where a duty stamp is due: what the resident must know about it. */
	duty?: Label;
};

export type OrderOutput = {
	/** `kind:person`. */
	id: Slot;
	kind: string;
	person: string;
	label: Label;
	medium: 'pdf' | 'card';
	rank: number;
};

export type OrderOriginal = { slot: Slot; kind: string; person: string; label: Label };

export type OrderPerson = { person: string; role: string; label: Label };

export type Lane = 'death' | 'newborn' | 'several' | 'general';

/** Everything that an order needs and gives: derived once, stored with the case when it is sent. */
export type Order = {
	catalogueVersion: number;
	program: string;
	services: string[];
	persons: OrderPerson[];
	asks: Asked[];
	facts: Asked[];
	papers: OrderPaper[];
	forms: OrderForm[];
	outputs: OrderOutput[];
	withdrawn: OrderOriginal[];
	kept: OrderOriginal[];
	notes: Label[];
	/** Sentences of chosen options after which nothing can be sent. */
	ends: Label[];
	lane: Lane;
	quiet: boolean;
};
