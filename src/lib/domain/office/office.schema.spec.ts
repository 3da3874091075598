import { describe, expect, it } from 'vitest';
import { officeExample } from './office.example';
import { officeSchema } from './office.schema';

const faultsOf = (change: object) => {
	const parsed = officeSchema.safeParse({ ...officeExample, ...change });
	return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

describe('officeSchema', () => {
	it('takes a whole office', () => {
		expect(faultsOf({})).toEqual([]);
	});
	it.each([
		['a time zone that does not exist', { timeZone: 'Asia/Nirgendwo' }, 'not a time zone'],
		[
			'a kecamatan without a fee zone',
			{
				zones: [{ id: 'luar', label: { id: 'luar' }, kecamatan: [], outside: true }],
				firstFees: []
			},
			'kecamatan 99.02.01 must lie in exactly one zone'
		],
		[
			'no zone for the outside',
			{ zones: [officeExample.zones[0]] },
			'exactly one zone must be the outside'
		],
		[
			'a fee of a courier that is not there',
			{ firstFees: [{ courier: 'train', zone: 'inside', amount: 1, validFrom: '2026-01-01' }] },
			'fee for an unknown pair train, inside'
		],
		[
			'no program for any need',
			{ programs: [{ ...officeExample.programs[0], proposedFor: 'death' }] },
			'exactly one program must be proposed for any need'
		],
		[
			'a service point for a kecamatan of another office',
			{ servicePoints: [{ ...officeExample.servicePoints[0], kecamatan: ['99.01.01'] }] },
			'kantor: no kecamatan 99.01.01 in this office'
		],
		[
			'a waybill pattern that is none',
			{ couriers: [{ ...officeExample.couriers[0], waybillPatterns: ['(['] }] },
			'not a regular expression'
		]
	])('refuses %s', (_, change, message) => {
		expect(faultsOf(change)).toContain(message);
	});
});
