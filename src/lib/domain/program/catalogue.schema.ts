import { z } from 'zod';
import type { Condition } from './condition';
import { declarationIds } from './declaration';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const label = z.object({ id: z.string().min(1) }).catchall(z.string());
const role = id;

const ref = z.string().regex(/^[a-z0-9-]+(:[a-z0-9-]+)?$/);
const condition: z.ZodType<Condition> = z.lazy(() =>
	z.union([
		z.strictObject({ all: z.array(condition).min(1) }),
		z.strictObject({ any: z.array(condition).min(1) }),
		z.strictObject({ not: condition }),
		z.strictObject({ answered: ref }),
		z.strictObject({ equals: z.tuple([ref, z.string()]) }),
		z.strictObject({ in: z.tuple([ref, z.array(z.string()).min(1)]) }),
		z.strictObject({ olderThan: z.tuple([ref, z.number().int()]) }),
		z.strictObject({ atMost: z.tuple([ref, z.number().int()]) }),
		z.strictObject({ daysSinceOver: z.tuple([ref, z.number().int()]) }),
		z.strictObject({ serves: z.array(id).min(1) })
	])
);

/** Part of a rule: for which person, when, and the law or page it comes from. */
const rule = z.object({ of: role, when: condition.optional(), source: z.string().min(1) });

const option = z.object({
	value: id,
	label,
	hint: label.optional(),
	/** What choosing it leads to; said beside the option, before it is chosen. */
	consequence: label.optional(),
	/** Nothing can be sent on this way; the sentence says what to do instead. */
	ends: label.optional(),
	/** What who chooses it declares when sending. */
	declares: z.enum(declarationIds).optional(),
	when: condition.optional()
});

const questionKinds = [
	'choice',
	'date',
	'clock',
	'text',
	'person-name',
	'child-name',
	'nik',
	'kk',
	'phone',
	'number',
	'address'
] as const;

const question = z.object({
	id,
	label,
	hint: label.optional(),
	kind: z.enum(questionKinds),
	options: z.array(option).optional(),
	unit: label.optional(),
	/** May stay empty: always, or while the condition holds (a baby without a name yet); the role
	 * `ini` in it means the person who is asked about. */
	optional: z.union([z.literal(true), condition]).optional(),
	min: z.number().optional(),
	max: z.number().optional(),
	/** HTML autocomplete token, only where the fact is the applicant's own. */
	autocomplete: z.string().optional(),
	source: z.string().optional()
});

const roleInfo = z.object({
	role,
	/** `{n}` stands for the number where a case may have several. */
	label,
	many: z.object({ count: id, min: z.number().int(), max: z.number().int() }).optional(),
	/** Stands for the household: papers and outputs of the household belong to it. */
	household: z.boolean().optional(),
	/** Says nothing beside another name: whoever applies for themselves is "Anda". */
	namesAlone: z.boolean().optional()
});

/** When `when` holds, the person in `role` is the one in `is`: asked once, one slot. */
const alias = z.object({ role, is: role, when: condition });

const paper = z.object({
	kind: id,
	label,
	/** How to photograph it: what must be seen. */
	look: label,
	example: z.enum(['card', 'book', 'letter', 'sheet', 'form', 'portrait']),
	pages: z.object({ min: z.number().int().min(1), max: z.number().int() }),
	/** Small print: sent larger (contract: more for a KK). */
	fine: z.boolean().optional(),
	/** Belongs to the household: one for the case, whoever is named. */
	household: z.boolean().optional(),
	/** What a case that waits for the family is answered with by this paper. */
	answersFamily: z.literal('marriage-proof').optional()
});

const form = z.object({
	id,
	number: z.string().regex(/^F-\d\.\d{2}$/),
	title: label,
	sections: z.array(
		z.object({
			title: label,
			/** Whose facts; none: facts of the case itself. */
			of: role.optional(),
			when: condition.optional(),
			facts: z.array(id).min(1)
		})
	),
	/** How the signed sheet is photographed: a paper kind that lends look, example and pages. */
	paper: id,
	declaration: label,
	signatures: z.array(z.object({ of: role, label, stamp: z.boolean().optional() })),
	/** Said where a duty stamp is due: bought by the resident, no fee of the office. */
	duty: label.optional(),
	source: z.string()
});

const output = z.object({
	kind: id,
	label,
	medium: z.enum(['pdf', 'card']),
	household: z.boolean().optional(),
	/** The paper kind that this output is, so that an order which makes it never asks for it. */
	satisfies: id.optional(),
	rank: z.number().int()
});

const service = z.object({
	id,
	label,
	summary: label,
	basis: z.array(z.string()).min(1),
	/** False: background knowledge, marked for the office's confirmation. */
	confirmed: z.boolean(),
	channel: z.enum(['remote', 'walk-in']),
	lane: z.object({ is: z.enum(['death', 'newborn']), when: condition.optional() }).optional(),
	quiet: z.boolean().optional(),
	/** Who is part of it; a rule for a person holds only while that person is. */
	persons: z.array(z.object({ role, when: condition.optional() })),
	asks: z.array(z.object({ question: id, of: role.optional(), when: condition.optional() })),
	facts: z.array(
		z.object({ of: role.optional(), when: condition.optional(), questions: z.array(id).min(1) })
	),
	papers: z.array(rule.extend({ kind: id, why: label, recommended: z.boolean().optional() })),
	forms: z.array(rule.extend({ form: id, ticks: z.array(label).optional() })),
	outputs: z.array(rule.extend({ kind: id })),
	withdraws: z.array(rule.extend({ kind: id })),
	keeps: z.array(rule.extend({ kind: id })),
	/** What is gone, so that no service of the order asks for it or takes it back. */
	lost: z.array(rule.extend({ kind: id })),
	notes: z.array(
		rule.partial({ of: true }).extend({
			text: label,
			/** Nothing can be sent while it holds; the text says what to do instead. */
			ends: z.boolean().optional()
		})
	),
	/** Walk-in only: what to bring and what to know before coming. */
	bring: z.array(label).optional()
});

const lifeEvent = z.object({
	id,
	label,
	hint: label,
	quiet: z.boolean().optional(),
	choices: z.array(z.object({ label, hint: label.optional(), services: z.array(id).min(1) }))
});

export const catalogueSchema = z.object({
	version: z.number().int().positive(),
	validFrom: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
	roles: z.array(roleInfo),
	aliases: z.array(alias),
	questions: z.array(question),
	papers: z.array(paper),
	forms: z.array(form),
	outputs: z.array(output),
	services: z.array(service),
	lifeEvents: z.array(lifeEvent)
});

export type Catalogue = z.infer<typeof catalogueSchema>;
export type Question = z.infer<typeof question>;
export type Option = z.infer<typeof option>;
export type Service = z.infer<typeof service>;
export type PaperKind = z.infer<typeof paper>;
export type Form = z.infer<typeof form>;
export type OutputKind = z.infer<typeof output>;
export type LifeEvent = z.infer<typeof lifeEvent>;
export type RoleInfo = z.infer<typeof roleInfo>;
export type Rule = z.infer<typeof rule>;
