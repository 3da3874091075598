import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyCase, today } from '../../../../tests/support/answered-case';
import type { Order } from '$lib/domain/program/order';
import { questionOf } from '$lib/domain/program/question';
import { resolve } from '$lib/domain/program/resolve';
import { sheetOf } from '$lib/domain/program/sheet';
import { sheetText } from '$lib/text/sheet';
import { shippedCatalogue as catalogue } from './shipped-catalogue';

vi.setConfig({ testTimeout: 60_000 });

const program = { slug: 'uji', proposedFor: 'any' as const };

/** The generator writes a word where a clock is asked. */
const clocks = ({ facts }: Order) =>
	Object.fromEntries(
		facts
			.filter(({ question }) => questionOf(catalogue, question).kind === 'clock')
			.map(({ key }) => [key, '04:20'])
	);

test('every form of every case prints in both languages: fields, declaration, a place to sign', () => {
	const cases = fc.constantFrom(...fc.sample(anyCase(catalogue), 60));
	fc.assert(
		fc.property(cases, ({ services, answers }) => {
			const order = resolve({ catalogue, program, services, answers, today });
			const filled = { ...answers, ...clocks(order) };
			for (const form of order.forms) {
				const sheet = sheetOf(catalogue, order, form, filled);
				const printed = sheet.sections.flatMap(({ rows }) => rows);
				expect(printed).toHaveLength(form.sections.flatMap(({ fields }) => fields).length);
				expect(printed.length).toBeGreaterThan(0);
				expect(sheet.signatures.length).toBeGreaterThan(0);
				for (const locale of ['id', 'en'] as const) {
					const text = sheetText(sheet, locale);
					const words = JSON.stringify(text);
					expect(text.declaration).not.toBe('');
					expect(words).not.toMatch(/undefined|null|•/);
				}
			}
		}),
		{ numRuns: 60 }
	);
});
