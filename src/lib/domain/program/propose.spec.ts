import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from './catalogue.schema';
import type { Program } from './program';
import { proposalFor } from './propose';

const service = (id: string, lane?: 'death' | 'newborn') => ({
	id,
	...(lane && { lane: { is: lane } })
});
const catalogue = {
	services: [
		service('birth', 'newborn'),
		service('death', 'death'),
		service('card'),
		service('move')
	]
} as unknown as Catalogue;

const program = (
	slug: string,
	proposedFor: Program['proposedFor'],
	services: string[]
): Program => ({
	slug,
	name: slug,
	emblem: 'lamp',
	label: { id: slug },
	summary: { id: slug },
	services,
	ways: ['pickup'],
	proposedFor
});
const programs = [
	program('general', 'any', ['birth', 'death', 'card', 'move']),
	program('baby', 'newborn', ['birth']),
	program('lamp', 'death', ['death']),
	program('sheets', 'several', ['birth', 'death', 'card'])
];
const slugFor = (services: string[], atPartner = false) =>
	proposalFor(catalogue, programs, { services, atPartner }).proposed?.slug;

describe('proposalFor', () => {
	it('proposes the program made for a death', () => {
		expect(slugFor(['death'])).toBe('lamp');
	});
	it('proposes the newborn program at a partner facility only', () => {
		expect(slugFor(['birth'], true)).toBe('baby');
		expect(slugFor(['birth'])).toBe('general');
	});
	it('proposes the program for several documents', () => {
		expect(slugFor(['birth', 'card'])).toBe('sheets');
	});
	it('never proposes a program that lacks one of the services', () => {
		expect(slugFor(['death', 'card'])).toBe('sheets');
		expect(slugFor(['death', 'move'])).toBe('general');
		expect(slugFor(['birth', 'card'], true)).toBe('sheets');
	});
	it('names what may be chosen instead, each once and never the proposed one', () => {
		const { others } = proposalFor(catalogue, programs, { services: ['death'] });
		expect(others.map(({ slug }) => slug)).toEqual(['general', 'sheets']);
	});
	it('proposes the only program there is, whatever it is for', () => {
		const only = [program('sheets', 'several', ['card'])];
		expect(proposalFor(catalogue, only, { services: ['card'] }).proposed?.slug).toBe('sheets');
	});
	it('proposes nothing where no program offers it', () => {
		expect(proposalFor(catalogue, programs.slice(1), { services: ['move'] })).toEqual({
			proposed: undefined,
			others: []
		});
	});
	it('offers everything asked for, whatever the office has', () => {
		const anyServices = fc.uniqueArray(fc.constantFrom('birth', 'death', 'card', 'move'), {
			minLength: 1
		});
		fc.assert(
			fc.property(
				fc.subarray(programs),
				anyServices,
				fc.boolean(),
				(offered, services, atPartner) => {
					const { proposed, others } = proposalFor(catalogue, offered, { services, atPartner });
					const named = [...(proposed ? [proposed] : []), ...others];
					for (const one of named) expect(one.services).toEqual(expect.arrayContaining(services));
					const able = offered.filter((one) => services.every((id) => one.services.includes(id)));
					expect(named).toHaveLength(able.length);
				}
			)
		);
	});
});
