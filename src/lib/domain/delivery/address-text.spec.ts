import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressText, findDestination, type Places } from './address-text';
import { parseDestination, writtenOf, type WrittenAddress } from './parse-destination';

const places: Places = {
	regency: 'Kabupaten Contoh',
	kecamatan: [
		{
			code: '99.01.01',
			name: 'Utara',
			postal: '61001',
			villages: [
				{ code: '99.01.01.2001', name: 'Sumber', kind: 'desa' },
				{ code: '99.01.01.1002', name: 'Kota', kind: 'kelurahan' }
			]
		},
		{
			code: '99.01.02',
			name: 'Selatan',
			postal: '61002',
			villages: [{ code: '99.01.02.2001', name: 'Sumber', kind: 'desa' }]
		}
	]
};
const blank: WrittenAddress = {
	kecamatan: '',
	village: '',
	rt: '',
	rw: '',
	street: '',
	landmark: '',
	address: '',
	regency: '',
	postal: ''
};

test('an address is written as people write it', () => {
	const to = { inside: true, village: '99.01.02.2001', rt: '03', rw: '01' } as const;
	expect(addressText({ ...to, street: 'Dusun Rejo', landmark: 'dekat masjid' }, places)).toBe(
		'Dusun Rejo, RT 03 RW 01, Desa Sumber, Kecamatan Selatan, Kabupaten Contoh 61002 (dekat masjid)'
	);
	expect(
		addressText(
			{ inside: false, address: 'Jl. Contoh 1', regency: 'Kota Lain', postal: '60111' },
			places
		)
	).toBe('Jl. Contoh 1, Kota Lain 60111');
});

const words = fc.stringMatching(/^[a-zA-Z0-9./]{1,8}( [a-zA-Z0-9./]{1,8}){0,3}$/);
const village = fc.constantFrom('99.01.01.2001', '99.01.01.1002', '99.01.02.2001');
const unit = fc.integer({ min: 0, max: 999 }).map(String);

test('what was accepted is read back from its text, part by part', () => {
	fc.assert(
		fc.property(village, unit, unit, words, fc.option(words), (code, rt, rw, street, landmark) => {
			const written = {
				...blank,
				kecamatan: code.slice(0, 8),
				village: code,
				rt,
				rw,
				street,
				landmark: landmark ?? ''
			};
			const parsed = parseDestination(written, places, true);
			if (!parsed.ok) throw new Error(JSON.stringify(parsed.issue));
			const text = addressText(parsed.value, places);
			expect(findDestination(text, places)).toEqual(parsed.value);
			expect(parseDestination(writtenOf(parsed.value, places), places, true)).toEqual(parsed);
		})
	);
});

describe('parseDestination', () => {
	const codes = (written: Partial<WrittenAddress>, showed = true) => {
		const parsed = parseDestination({ ...blank, ...written }, places, showed);
		return parsed.ok ? [] : parsed.issue.map(({ part, code }) => `${part} ${code}`);
	};
	test('asks for the kecamatan first, then for its villages', () => {
		expect(codes({})).toEqual(['kecamatan kecamatan-empty']);
		expect(codes({ kecamatan: '99.01.01' }, false)).toEqual(['village village-next']);
	});
	test('refuses a village of another kecamatan, and an address nobody finds', () => {
		expect(codes({ kecamatan: '99.01.01', village: '99.01.02.2001', rt: 'a', rw: '1' })).toEqual([
			'village village-empty',
			'rt rt-format',
			'street street-empty'
		]);
	});
	test('takes an address elsewhere as text', () => {
		expect(codes({ kecamatan: 'luar', postal: '12' })).toEqual([
			'address address-empty',
			'regency regency-empty',
			'postal postal-format'
		]);
		expect(codes({ kecamatan: 'luar', address: 'Jl. A 1', regency: 'Kota B' })).toEqual([]);
	});
});
