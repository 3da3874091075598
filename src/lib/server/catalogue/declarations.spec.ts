import { expect, test } from 'vitest';
import { declarationsFor } from '$lib/domain/program/declarations';
import { motherReports, orderOf, widowReports } from '../../../../tests/support/example-orders';
import { shippedCatalogue } from './shipped-catalogue';

const declared = (services: string[], answers: Record<string, string | undefined>) =>
	declarationsFor(shippedCatalogue, orderOf(services, answers), answers);

test('a mother declares that she is parent or guardian', () => {
	expect(declared(['akta-kelahiran'], motherReports)).toEqual(['guardian']);
});

test('a widow declares that she is on the same family card', () => {
	expect(declared(['akta-kematian'], widowReports)).toEqual(['same-kk']);
});

test('who reports a death, and who holds a power of attorney, declare just that', () => {
	const reporter = { ...widowReports, 'untuk-siapa': 'pelapor-kematian' };
	expect(declared(['akta-kematian'], reporter)).toEqual(['death-reporter']);
	expect(declared(['ktp-hilang'], { 'untuk-siapa': 'orang-lain' })).toEqual(['proxy']);
});

test('who applies for oneself declares no relation, and neither does who has not said it yet', () => {
	expect(declared(['ktp-hilang'], { 'untuk-siapa': 'diri-sendiri' })).toEqual([]);
	expect(declared(['ktp-hilang'], {})).toEqual([]);
});
