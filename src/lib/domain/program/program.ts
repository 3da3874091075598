import type { Label } from '$lib/domain/label';

export const ways = ['courier', 'pickup', 'pdf', 'facility', 'house', 'visit'] as const;
/** How the documents reach the household. */
export type Way = (typeof ways)[number];

/** A program of an office: data, never named in code. */
export type Program = {
	slug: string;
	name: string;
	emblem: 'envelope' | 'footprint' | 'lamp' | 'sheets';
	label: Label;
	summary: Label;
	services: string[];
	ways: Way[];
	/** What it is proposed for on the home page; `any` is the office's general program. */
	proposedFor: 'any' | 'several' | 'newborn' | 'death';
	quiet?: boolean;
};
