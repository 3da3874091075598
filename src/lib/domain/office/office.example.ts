import { officeSchema } from './office.schema';

/** A small invented office for tests of rules. */
export const officeExample = officeSchema.parse({
	code: '99.02',
	prefix: 'XYZ',
	name: 'Dinas Contoh',
	shortName: 'Contoh',
	regency: 'Kabupaten Contoh',
	address: 'Jl. Contoh 1',
	timeZone: 'Asia/Jayapura',
	zoneAbbreviation: 'WIT',
	whatsappLines: [{ number: '6281200000099' }, { number: '6281200000098', services: ['kk-pisah'] }],
	hours: { confirmed: true, days: [{ day: 1, from: '08:00', to: '14:00' }] },
	nikRegion: '9902',
	stampPlace: 'CONTOH',
	kecamatan: [
		{
			code: '99.02.01',
			name: 'Contoh',
			postal: '90000',
			villages: [{ code: '99.02.01.2001', name: 'Satu', kind: 'desa' }]
		}
	],
	facilities: [],
	servicePoints: [
		{
			id: 'kantor',
			name: 'Kantor',
			kecamatan: ['99.02.01'],
			address: 'Jl. Contoh 1',
			hours: { confirmed: true, days: [] }
		}
	],
	couriers: [
		{
			id: 'bike',
			name: 'Sepeda',
			trackingUrl: 'https://sepeda.example/',
			waybillPatterns: ['^S\\d{6}$'],
			collectsPapers: false,
			cod: true
		}
	],
	zones: [
		{ id: 'inside', label: { id: 'di dalam' }, kecamatan: ['99.02.01'] },
		{ id: 'luar-kabupaten', label: { id: 'di luar' }, kecamatan: [], outside: true }
	],
	firstFees: [{ courier: 'bike', zone: 'inside', amount: 5000, validFrom: '2026-01-01' }],
	programs: [
		{
			slug: 'umum',
			name: 'Umum',
			emblem: 'envelope',
			label: { id: 'Umum' },
			summary: { id: 'Semua layanan' },
			services: ['kk-pisah'],
			ways: ['pickup'],
			proposedFor: 'any'
		}
	]
});
