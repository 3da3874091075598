import { expect, test } from 'vitest';
import { shippedCatalogue } from '$lib/server/catalogue/shipped-catalogue';
import { answerWarnings } from './answer-warnings';
import { situationOf } from './situation';

const facts = (answers: Record<string, string>) =>
	situationOf(shippedCatalogue, ['akta-kelahiran'], answers, '2026-11-24').facts.filter(
		({ person }) => person === 'ayah'
	);
const of = (own: Record<string, string>) => {
	const answers = { 'untuk-siapa': 'satu-kk', 'orang-tua': 'ayah-ibu', ...own };
	return answerWarnings(shippedCatalogue, facts(answers), answers);
};

test('a NIK is held against the birth date of the same person', () => {
	expect(of({ 'nik:ayah': '3516990203940002', 'tanggal-lahir:ayah': '1994-03-02' })).toEqual([]);
	expect(of({ 'nik:ayah': '3516990203940002', 'tanggal-lahir:ayah': '1995-03-02' })).toEqual([
		{ key: 'nik:ayah', warning: 'nik-birth-date' }
	]);
	expect(of({ 'nik:ayah': '3516990203940002', 'tanggal-lahir:ibu': '1995-03-02' })).toEqual([]);
});

test('a number that came from elsewhere is no reason to warn', () => {
	expect(of({ 'nik:ayah': '1271990203940002' })).toEqual([]);
});

test('the same NIK for two people names both, at each of them', () => {
	const own = { 'nik:ayah': '3516990203940002', 'nik:ibu': '3516990203940002' };
	const answers = { 'untuk-siapa': 'satu-kk', 'orang-tua': 'ayah-ibu', ...own };
	const all = situationOf(shippedCatalogue, ['akta-kelahiran'], answers, '2026-11-24').facts;
	const ofFather = all.filter(({ person }) => person === 'ayah');
	expect(answerWarnings(shippedCatalogue, ofFather, answers, all)).toEqual([
		{ key: 'nik:ayah', warning: 'nik-twice', person: 'ayah', other: 'ibu' }
	]);
	const both = answerWarnings(shippedCatalogue, all, answers).map(({ key }) => key);
	expect(both.sort()).toEqual(['nik:ayah', 'nik:ibu']);
	const other = { ...answers, 'nik:ibu': '3516995203940003' };
	expect(answerWarnings(shippedCatalogue, all, other)).toEqual([]);
});
