import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enter, missingFor, ruleFor, type Visitor } from './access-rule';

const at = (pathname: string) => ({ pathname });
const go = (routeId: string | null, visitor: Visitor, pathname = '/x') =>
	enter(ruleFor(routeId), visitor, at(pathname));
const operator: Visitor = { staff: { role: 'operator' } };
const supervisor: Visitor = { staff: { role: 'supervisor' } };
const resident: Visitor = { resident: {} };
const everything: Visitor = { ...resident, ...supervisor, device: 'd', developer: true };

describe('access rule', () => {
	it.each([
		'/',
		'/lacak',
		'/(unknown)/x',
		'/x/(public)/y',
		'/(public',
		'/constructor',
		'/__proto__',
		'/(partner)',
		'/(partner)/lain',
		null
	])('lets nobody in at %j', (routeId) => {
		expect(go(routeId, everything)).toEqual({ kind: 'not-found' });
	});

	it('lets anybody read what is public, and sign in', () => {
		for (const routeId of ['/(public)', '/(public)/lacak/[code]', '/(sign-in)/petugas/masuk'])
			expect(go(routeId, {})).toEqual({ kind: 'allowed' });
	});

	it("shows a resident's page to a resident or a device, and sends others to sign in", () => {
		const page = '/(resident)/permohonan/[id]';
		expect(go(page, resident)).toEqual({ kind: 'allowed' });
		expect(go(page, { device: 'd' })).toEqual({ kind: 'allowed' });
		expect(go(page, operator, '/permohonan/1?nik=2')).toMatchObject({ kind: 'redirect' });
		expect(go(page, {}, '/permohonan/1/data')).toEqual({
			kind: 'redirect',
			to: '/masuk?lanjut=%2Fpermohonan%2F1%2Fdata'
		});
	});

	it('sends a resident at the office door to the office sign-in', () => {
		expect(go('/(operator)/petugas/antrean', resident, '/petugas/antrean')).toEqual({
			kind: 'redirect',
			to: '/petugas/masuk?lanjut=%2Fpetugas%2Fantrean'
		});
	});

	it('keeps settings to the supervisor, and tells an operator nothing of them', () => {
		for (const page of ['pengaturan', 'pengaturan/petugas/[id]', 'lapor', 'laporan']) {
			expect(go(`/(operator)/petugas/${page}`, operator)).toEqual({ kind: 'not-found' });
			expect(go(`/(operator)/petugas/${page}`, supervisor)).toEqual({ kind: 'allowed' });
		}
		expect(go('/(operator)/petugas/antrean', operator)).toEqual({ kind: 'allowed' });
	});

	it('keeps the office to officers and each partner to its own address', () => {
		for (const role of ['rider', 'village', 'facility'] as const)
			expect(go('/(operator)/petugas/antrean', { staff: { role } }).kind).toBe('not-found');
		expect(go('/(partner)/desa', { staff: { role: 'village' } }).kind).toBe('allowed');
		expect(go('/(partner)/desa', { staff: { role: 'rider' } }).kind).toBe('not-found');
	});

	it('hides the sample pages outside development', () => {
		expect(go('/(dev)/contoh', supervisor).kind).toBe('not-found');
		expect(go('/(dev)/contoh', { developer: true }).kind).toBe('allowed');
	});

	it('answers alike for every page of a resident that is not found', () => {
		expect(missingFor({ device: 'd' }, at('/permohonan/1')).kind).toBe('redirect');
		expect(missingFor(resident, at('/permohonan/1')).kind).toBe('not-found');
	});

	it('asks who has just sent one case to sign in for any other', () => {
		const visitor = { resident: { onlyCase: 'c' }, device: 'd' };
		expect(missingFor(visitor, at('/permohonan/1'))).toEqual({
			kind: 'redirect',
			to: '/masuk?lanjut=%2Fpermohonan%2F1'
		});
	});

	it('knows every group that stands in routes', () => {
		const routes = join(import.meta.dirname, '../../../routes');
		const folders = readdirSync(routes, { withFileTypes: true }).filter((entry) =>
			entry.isDirectory()
		);
		for (const { name } of folders) {
			const pages = name === '(partner)' ? `/${name}/desa` : `/${name}`;
			expect(ruleFor(pages).kind, name).not.toBe('nobody');
		}
	});
});
