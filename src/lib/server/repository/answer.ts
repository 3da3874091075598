import { and, eq } from 'drizzle-orm';
import type { Answers } from '$lib/domain/program/condition';
import type { Db } from '$lib/server/db/client';
import { cases, persons } from '$lib/server/db/schema';
import { blindIndex } from '$lib/server/sealing/blind-index';
import type { CaseSeal } from './case-key';
import type { Vault } from './vault';

type Facts = Record<string, string>;

const openFacts = (
	seal: CaseSeal,
	table: string,
	column: string,
	row: string,
	sealed: Buffer | null
): Facts =>
	sealed ? (JSON.parse(seal.open(table, column, row, sealed).toString('utf8')) as Facts) : {};

const rowOf = (caseId: string, person: string) => `${caseId}/${person}`;

/** One row for each person of a case, or one alone; the answers of the case itself stand on each. */
export type SealedAnswers = { answers: Buffer | null; person: string | null; facts: Buffer | null };

export const sealedAnswers = {
	answers: cases.answers,
	person: persons.person,
	facts: persons.facts
};

/** All answers, persons' facts as `question:person`. */
export function openAnswers(seal: CaseSeal, caseId: string, rows: readonly SealedAnswers[]): Facts {
	const all = openFacts(seal, 'cases', 'answers', caseId, rows[0]?.answers ?? null);
	for (const { person, facts } of rows) {
		if (person === null) continue;
		const own = openFacts(seal, 'persons', 'facts', rowOf(caseId, person), facts);
		for (const [question, value] of Object.entries(own)) all[`${question}:${person}`] = value;
	}
	return all;
}

/** All answers of a case, persons' facts as `question:person`. */
export async function answersOf(db: Db, seal: CaseSeal, caseId: string): Promise<Facts> {
	const rows = await db
		.select(sealedAnswers)
		.from(cases)
		.leftJoin(persons, eq(persons.caseId, cases.id))
		.where(eq(cases.id, caseId));
	return openAnswers(seal, caseId, rows);
}

/** Which answers are looked up again: the kind of the question decides, never its name. */
export type IndexedKind = (question: string) => 'nik' | 'kk' | undefined;

/**
 * Lays `changes` over the case's answers; an empty value removes one. The case row must be locked, since
 * the sealed values are read and written whole.
 */
export async function saveAnswers(
	db: Db,
	vault: Vault,
	seal: CaseSeal,
	caseId: string,
	changes: Answers,
	indexedKind: IndexedKind
): Promise<void> {
	const all = { ...(await answersOf(db, seal, caseId)) };
	for (const [key, value] of Object.entries(changes))
		if (value) all[key] = value;
		else delete all[key];

	const own: Facts = {};
	const byPerson = new Map<string, Facts>();
	for (const key of Object.keys(changes)) {
		const person = key.split(':')[1];
		if (person) byPerson.set(person, {});
	}
	for (const [key, value] of Object.entries(all)) {
		const [question, person] = key.split(':') as [string, string?];
		if (!person) own[question] = value;
		else {
			const facts = byPerson.get(person);
			if (facts) facts[question] = value;
		}
	}
	await db
		.update(cases)
		.set({ answers: seal.seal('cases', 'answers', caseId, JSON.stringify(own)) })
		.where(eq(cases.id, caseId));
	for (const [person, facts] of byPerson)
		await savePerson(db, vault, seal, caseId, person, facts, indexedKind);
}

async function savePerson(
	db: Db,
	vault: Vault,
	seal: CaseSeal,
	caseId: string,
	person: string,
	facts: Facts,
	indexedKind: IndexedKind
): Promise<void> {
	if (!Object.keys(facts).length) {
		await db.delete(persons).where(and(eq(persons.caseId, caseId), eq(persons.person, person)));
		return;
	}
	const indexOf = (kind: 'nik' | 'kk'): Buffer | null => {
		const found = Object.entries(facts).find(([question]) => indexedKind(question) === kind);
		return found ? blindIndex(vault.shared(`index-${kind}`).key, found[1]) : null;
	};
	const values = {
		facts: seal.seal('persons', 'facts', rowOf(caseId, person), JSON.stringify(facts)),
		nikIndex: indexOf('nik'),
		kkIndex: indexOf('kk')
	};
	await db
		.insert(persons)
		.values({ caseId, person, ...values })
		.onConflictDoUpdate({ target: [persons.caseId, persons.person], set: values });
}
