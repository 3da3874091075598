import { z } from 'zod';
import { inUse } from './in-use';
import { slugSchema } from './service-place.schema';

const label = z.object({ id: z.string().min(1) }).catchall(z.string());

/** What is asked again, in words that `$lib/text` has; an office adds its own with a label. */
const correctionReasons = [
	'blurred',
	'dark',
	'cut-off',
	'glare',
	'too-small',
	'photocopy',
	'wrong-paper',
	'wrong-person',
	'page-missing',
	'not-signed',
	'no-duty-stamp',
	'does-not-match',
	'unclear-answer',
	'out-of-date'
] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** Why an application cannot be processed, each with the law that says so. */
const rejectionLaws = [
	'other-office',
	'requirements-missing',
	'not-entitled',
	'court-needed',
	'already-issued',
	'person-must-come',
	'not-true'
] as const;
export type RejectionLaw = (typeof rejectionLaws)[number];

/** What somebody can do after a rejection. */
const rejectionWays = [
	'go-to-home-office',
	'apply-again',
	'ask-court',
	'come-to-office',
	'use-existing',
	'bring-proof'
] as const;
export type RejectionWay = (typeof rejectionWays)[number];

/** Pictures drawn for this project, shown beside a reason. */
export const pictures = ['sharp', 'light', 'whole', 'flat', 'original', 'signed', 'none'] as const;
export type Picture = (typeof pictures)[number];

const coded = { code: slugSchema, label: label.optional(), retired: z.boolean().optional() };

/** A code of the office's own says nothing by itself. */
const hasWords =
	(shipped: readonly string[]) =>
	(row: { code: string; label?: unknown }): boolean =>
		row.label !== undefined || shipped.includes(row.code);
const wordsFault = { message: 'setting-words', path: ['label', 'id'] };

/**
 * Without a label the shipped words of this code are used; `picture` shows how it should look. `retired`:
 * chosen no more, but cases that name it still find their words.
 */
export const correctionReasonSchema = z
	.object({ ...coded, picture: z.enum(pictures) })
	.refine(hasWords(correctionReasons), wordsFault);

/** What shows how a photo should look is no reason to ask for an answer. */
export const reasonsForAnswers = (reasons: readonly ReasonOfCorrection[]): ReasonOfCorrection[] =>
	inUse(reasons).filter(({ picture }) => picture === 'none');

/** `citation` as a lawyer writes it; `confirmed: false` until the office's lawyer has read it. */
export const rejectionLawSchema = z
	.object({ ...coded, citation: z.string().min(1), confirmed: z.boolean() })
	.refine(hasWords(rejectionLaws), wordsFault);

export const rejectionWaySchema = z.object(coded).refine(hasWords(rejectionWays), wordsFault);

export type ReasonOfCorrection = z.infer<typeof correctionReasonSchema>;
export type LawOfRejection = z.infer<typeof rejectionLawSchema>;
export type WayAfterRejection = z.infer<typeof rejectionWaySchema>;

const pictureFor: Record<CorrectionReason, Picture> = {
	blurred: 'sharp',
	dark: 'light',
	'cut-off': 'whole',
	glare: 'flat',
	'too-small': 'whole',
	photocopy: 'original',
	'wrong-paper': 'none',
	'wrong-person': 'none',
	'page-missing': 'whole',
	'not-signed': 'signed',
	'no-duty-stamp': 'signed',
	'does-not-match': 'none',
	'unclear-answer': 'none',
	'out-of-date': 'none'
};

export const shippedCorrectionReasons: ReasonOfCorrection[] = correctionReasons.map((code) => ({
	code,
	picture: pictureFor[code]
}));

// Laws known from domain research; article numbers that no stored source confirms are marked so.
export const shippedRejectionLaws: LawOfRejection[] = [
	{ code: 'other-office', citation: 'UU 24/2013 (asas domisili)', confirmed: false },
	{ code: 'requirements-missing', citation: 'Perpres 96/2018', confirmed: false },
	{ code: 'not-entitled', citation: 'Permendagri 108/2019', confirmed: false },
	{ code: 'court-needed', citation: 'UU 23/2006 ps. 52', confirmed: false },
	{ code: 'already-issued', citation: 'UU 24/2013 ps. 63', confirmed: false },
	{ code: 'person-must-come', citation: 'Perpres 96/2018', confirmed: false },
	{ code: 'not-true', citation: 'UU 24/2013 ps. 93', confirmed: false }
];

export const shippedRejectionWays: WayAfterRejection[] = rejectionWays.map((code) => ({ code }));
