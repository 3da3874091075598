import { expect, test } from 'vitest';
import type { Condition } from '$lib/domain/program/condition';
import { refsOf } from '$lib/domain/program/condition';
import { thisPerson } from '$lib/domain/program/ground';
import { shippedCatalogue as catalogue } from './shipped-catalogue';

const { roles, aliases, questions, papers, forms, outputs, services, lifeEvents } = catalogue;
const questionIds = questions.map(({ id }) => id);
const roleNames = roles.map(({ role }) => role);

type Path = (string | number)[];

function walk(
	value: unknown,
	visit: (key: string, value: unknown, path: Path) => void,
	path: Path = []
) {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		visit(key, inner, [...path, key]);
		walk(inner, visit, [...path, key]);
	}
}

const conditions: { condition: Condition; path: string }[] = [];
const labels: { label: Record<string, string>; path: string }[] = [];
walk(catalogue, (key, value, path) => {
	if ((key === 'when' || key === 'optional') && typeof value === 'object')
		conditions.push({ condition: value as Condition, path: path.join('.') });
	if (typeof value === 'object' && value && 'id' in value && 'en' in value)
		labels.push({ label: value as Record<string, string>, path: path.join('.') });
});

test('all 19 national services are there, 17 of them remote', () => {
	expect(services.map(({ id }) => id).sort()).toEqual(
		[
			'akta-hilang-rusak',
			'akta-kelahiran',
			'akta-kematian',
			'biodata-baru',
			'kia',
			'kk-baru-menikah',
			'kk-ganti-kepala',
			'kk-hilang-rusak',
			'kk-perubahan',
			'kk-pisah',
			'ktp-hilang',
			'ktp-pemula',
			'ktp-rusak',
			'ktp-ubah-data',
			'lahir-mati',
			'legalisir',
			'pindah-dalam-kab',
			'pindah-datang',
			'pindah-keluar'
		].sort()
	);
	const walkIns = services.filter(({ channel }) => channel === 'walk-in');
	expect(walkIns.map(({ id }) => id).sort()).toEqual(['ktp-pemula', 'legalisir']);
	for (const { id, bring } of walkIns) expect(bring?.length, id).toBeGreaterThan(0);
	const unconfirmed = services.filter(({ confirmed }) => !confirmed).map(({ id }) => id);
	expect(unconfirmed.sort()).toEqual(['akta-hilang-rusak', 'biodata-baru', 'lahir-mati']);
});

test.each<readonly [string, readonly string[]]>([
	['questions', questionIds],
	['roles', roleNames],
	['papers and forms', [...papers.map(({ kind }) => kind), ...forms.map(({ id }) => id)]],
	['outputs', outputs.map(({ kind }) => kind)],
	['services', services.map(({ id }) => id)],
	['life events', lifeEvents.map(({ id }) => id)],
	...questions.map(({ id, options }) => [id, (options ?? []).map(({ value }) => value)] as const)
])('no id is used twice: %s', (_, ids) => {
	expect(ids).toEqual([...new Set(ids)]);
});

test('every text is there in both languages', () => {
	walk(catalogue, (key, value, path) => {
		const texts = [
			'label',
			'hint',
			'look',
			'why',
			'text',
			'title',
			'summary',
			'consequence',
			'ends',
			'unit'
		];
		if (!texts.includes(key) || typeof value !== 'object') return;
		const { id, en } = value as Record<string, string>;
		expect(id?.trim(), path.join('.')).toBeTruthy();
		expect(en?.trim(), path.join('.')).toBeTruthy();
	});
	expect(labels.length).toBeGreaterThan(300);
});

test('sentences are short and calm', () => {
	for (const { label, path } of labels)
		for (const text of Object.values(label)) {
			expect(text, path).not.toContain('!');
			for (const sentence of text.split(/[.?:](?:\s|$)/))
				expect(
					sentence.split(/\s+/).filter(Boolean).length,
					`${path}: ${text}`
				).toBeLessThanOrEqual(15);
		}
});

test('every rule names its source', () => {
	for (const service of services) {
		expect(service.basis.every((basis) => basis.trim().length > 3)).toBe(true);
		const rules = [
			service.papers,
			service.forms,
			service.outputs,
			service.withdraws,
			service.keeps,
			service.lost,
			service.notes
		].flat();
		for (const rule of rules) expect(rule.source.trim().length, service.id).toBeGreaterThan(3);
	}
	for (const question of questions) expect(question.source?.trim(), question.id).toBeTruthy();
	for (const form of forms) expect(form.source.trim(), form.id).toBeTruthy();
});

test('every id that is named exists', () => {
	const kinds = papers.map(({ kind }) => kind);
	const formIds = forms.map(({ id }) => id);
	for (const service of services) {
		const has = service.persons.map(({ role }) => role);
		expect(roleNames).toEqual(expect.arrayContaining(has));
		for (const { question, of } of service.asks) {
			expect(questionIds).toContain(question);
			if (of) expect(has, `${service.id} asks ${question}`).toContain(of);
		}
		for (const { of, questions: facts } of service.facts) {
			expect(questionIds).toEqual(expect.arrayContaining(facts));
			if (of) expect(has, `${service.id} facts`).toContain(of);
		}
		for (const { kind, of } of [
			service.papers,
			service.withdraws,
			service.keeps,
			service.lost
		].flat()) {
			expect(kinds).toContain(kind);
			expect(has, `${service.id} ${kind}`).toContain(of);
		}
		for (const { form, of } of service.forms) {
			expect(formIds).toContain(form);
			expect(has, `${service.id} ${form}`).toContain(of);
		}
		for (const { kind, of } of service.outputs) {
			expect(outputs.map((output) => output.kind)).toContain(kind);
			expect(has).toContain(of);
		}
	}
	for (const { satisfies } of outputs) if (satisfies) expect(kinds).toContain(satisfies);
	for (const { paper, sections, signatures } of forms) {
		expect(kinds).toContain(paper);
		expect(questionIds).toEqual(expect.arrayContaining(sections.flatMap(({ facts }) => facts)));
		for (const { of } of [...sections, ...signatures]) if (of) expect(roleNames).toContain(of);
	}
	for (const { role, is } of aliases) expect(roleNames).toEqual(expect.arrayContaining([role, is]));
	for (const { many } of roles) if (many) expect(questionIds).toContain(many.count);
	for (const { choices } of lifeEvents)
		for (const choice of choices)
			expect(services.map(({ id }) => id)).toEqual(expect.arrayContaining(choice.services));
});

test('conditions look only at questions, roles, services and options that exist', () => {
	const leaves = (condition: Condition): Condition[] => {
		if ('all' in condition) return condition.all.flatMap(leaves);
		if ('any' in condition) return condition.any.flatMap(leaves);
		if ('not' in condition) return leaves(condition.not);
		return [condition];
	};
	expect(conditions.length).toBeGreaterThan(100);
	for (const { condition, path } of conditions)
		for (const leaf of leaves(condition)) {
			if ('serves' in leaf) {
				expect(
					services.map(({ id }) => id),
					path
				).toEqual(expect.arrayContaining(leaf.serves));
				continue;
			}
			const [question, role] = refsOf(leaf)[0]!.split(':');
			expect(questionIds, path).toContain(question);
			if (role) expect([...roleNames, thisPerson], path).toContain(role);
			const options = questions
				.find(({ id }) => id === question)
				?.options?.map(({ value }) => value);
			const values = 'equals' in leaf ? [leaf.equals[1]] : 'in' in leaf ? leaf.in[1] : [];
			if (values.length) expect(options, path).toEqual(expect.arrayContaining(values));
		}
});

test('nothing lies unused', () => {
	const used = JSON.stringify(services) + JSON.stringify(forms);
	for (const id of questionIds) expect(used, id).toContain(`"${id}"`);
	for (const { kind } of papers) expect(used, kind).toContain(`"${kind}"`);
	for (const { id } of forms) expect(JSON.stringify(services), id).toContain(`"form":"${id}"`);
	for (const { kind } of outputs) expect(JSON.stringify(services), kind).toContain(`"${kind}"`);
	for (const role of roleNames)
		expect(JSON.stringify(services), role).toContain(`"role":"${role}"`);
	const reached = new Set(
		lifeEvents.flatMap(({ choices }) => choices.flatMap((one) => one.services))
	);
	expect(services.filter(({ id }) => !reached.has(id))).toEqual([]);
});

test('a marriage book, an original birth or death letter is never taken', () => {
	const never = ['buku-nikah', 'surat-lahir', 'surat-kematian', 'surat-lahir-mati'];
	for (const { id, withdraws } of services)
		for (const { kind } of withdraws) expect(never, id).not.toContain(kind);
});
