import type { Answers } from '../../src/lib/domain/program/condition';
import type { Order } from '../../src/lib/domain/program/order';
import type { Program } from '../../src/lib/domain/program/program';
import { resolve } from '../../src/lib/domain/program/resolve';
import { shippedCatalogue as catalogue } from '../../src/lib/server/catalogue/shipped-catalogue';
import { today } from './answered-case';

export const orderOf = (
	services: string[],
	answers: Answers = {},
	proposedFor: Program['proposedFor'] = 'any'
) => resolve({ catalogue, program: { slug: 'uji', proposedFor }, services, answers, today });

export const photos = (order: Order) =>
	order.papers.filter(({ form, required }) => !form && required).map(({ slot }) => slot);
export const advised = (order: Order) =>
	order.papers.filter(({ required }) => !required).map(({ slot }) => slot);
export const forms = (order: Order) => order.forms.map(({ slot }) => slot);
export const outputs = (order: Order) => order.outputs.map(({ id }) => id);
export const taken = (order: Order) => order.withdrawn.map(({ slot }) => slot);
export const kept = (order: Order) => order.kept.map(({ slot }) => slot);
export const keys = (order: Order) => [...order.asks, ...order.facts].map(({ key }) => key);
export const people = (order: Order) => order.persons.map(({ person }) => person);

/** A mother reports her newborn, married, everything at hand. */
export const motherReports: Answers = {
	'untuk-siapa': 'orang-tua-wali',
	'jumlah-anak': '1',
	'nama-sudah-ada': 'sudah',
	'surat-lahir': 'ada',
	'orang-tua': 'ayah-ibu',
	'orang-tua-meninggal': 'tidak',
	'hubungan-anak': 'ibu',
	'buku-nikah': 'ada',
	'tanggal-lahir:anak-1': '2026-11-22'
};

/** A widow reports the death of the head of the family. */
export const widowReports: Answers = {
	'untuk-siapa': 'satu-kk',
	'terdata:almarhum': 'ya',
	'keadaan-kematian': 'biasa',
	'kepala-meninggal': 'ya',
	'ada-pasangan': 'ya',
	'hubungan-almarhum': 'pasangan',
	'sisa-anggota': 'ada-dewasa',
	'kepala-baru-siapa': 'pasangan'
};
