import { expect, test } from '@playwright/test';
import { request as rawRequest } from 'node:http';
import { builtRoutes, type Route } from '../support/built-routes';
import { ask } from '../support/door-client';
import {
	demoSignIns,
	faultsOf,
	nameOf,
	nowhere,
	origin,
	send,
	times
} from '../support/door-requests';
import { pathOf, requestsOf, signedIn } from '../support/door-requests';
import type { Kind } from '../support/door-table';

const kinds: Kind[] = [
	...(['anyone', 'resident', 'row', 'office'] as const),
	...(['case', 'supervisor', 'token', 'follower'] as const)
];
const elsewhere = 'https://lain.example';

let routes: Route[];
test.beforeAll(async () => {
	routes = await builtRoutes();
});

test('no form of another site is taken', async () => {
	const { staff, resident } = demoSignIns();
	const as = { siapa: resident.phone, pin: resident.pin, hp: 'sendiri' };
	const both = [signedIn('/petugas/masuk', staff.penyelia), signedIn('/masuk?/masuk', as)];
	const cookie = (await Promise.all(both)).join('; ');
	const forms = requestsOf(routes, ...kinds).filter(({ action }) => action);
	expect(forms.length).toBeGreaterThan(50);
	const faults = await faultsOf(times(forms, [elsewhere, 'null']), async ([form, from]) => {
		const { status } = await send(form, nowhere, cookie, { origin: from });
		return status !== 403 && `${nameOf(form)} from ${from}: ${status}`;
	});
	expect(faults).toEqual([]);
	const body = new URLSearchParams({ bahasa: 'en' }).toString();
	const type = { 'content-type': 'application/x-www-form-urlencoded', origin: elsewhere };
	for (const path of ['/bahasa', '/petugas/keluar', '/api/push/subscriptions']) {
		const answer = await ask(origin(), path, { method: 'POST', body, headers: type, cookie });
		expect(answer.status, path).toBe(403);
	}
	const put = `/permohonan/${nowhere.id}/berkas/ktp:pelapor/${nowhere.digest}`;
	const headers = { 'content-type': 'image/jpeg', origin: elsewhere };
	const photo = await ask(origin(), put, { method: 'PUT', body: 'x', headers, cookie });
	expect(photo.status).toBe(403);
});

test('no name that a request gives itself gets into an answer', async () => {
	const shown = requestsOf(routes, ...kinds).filter(({ method }) => method === 'GET');
	const names = [
		{ host: 'lain.example' },
		{ 'x-forwarded-host': 'lain.example', 'x-forwarded-proto': 'https' },
		{ forwarded: 'host=lain.example', 'x-original-url': '/petugas/antrean' },
		{ 'x-forwarded-prefix': 'https://lain.example', 'x-rewrite-url': '/petugas/antrean' }
	];
	const faults = await faultsOf(times(shown, names), async ([{ route }, headers]) => {
		if (/\[(token|code)\]/.test(route.id) && route.id.includes('(public)')) return undefined;
		const { status, text } = await raw(pathOf(route, nowhere), headers);
		const isLed = text.includes('lain.example') || status >= 500;
		return isLed && `${route.id} ${JSON.stringify(headers)}: ${status}`;
	});
	expect(faults).toEqual([]);
	const { headers } = await raw('/lacak?kode=1', { host: `127.0.0.1:${new URL(origin()).port}` });
	expect(headers.location).toBe(`${origin()}/lacak?kode=1`);
});

test('no way back leads to another site', async () => {
	const wishes = [
		...['https://lain.example', '//lain.example', '/\\lain.example', '\\\\lain.example'],
		...['/.//lain.example', '/%2e/%2flain.example', '/\t/lain.example', '/a/..//lain.example'],
		...[
			'javascript:alert(1)',
			'data:text/html,x',
			'///lain.example',
			'/@lain.example/..//x.example'
		]
	];
	const isHere = (location: string) => new URL(location, origin()).origin === origin();
	const { staff, resident } = demoSignIns();
	for (const wish of wishes) {
		const form = { bahasa: 'id', kembali: wish };
		const { status, location } = await ask(origin(), '/bahasa', { form });
		expect(status).toBe(303);
		expect(isHere(location) && !location.startsWith('//'), `${wish} → ${location}`).toBe(true);
		const page = await ask(origin(), `/masuk?lanjut=${encodeURIComponent(wish)}`);
		expect(page.body, wish).toMatch(/name="lanjut" value="\/(permohonan|[^/\\][^"]*)"/);
	}
	const { phone: siapa, pin } = resident;
	const wish = '/\\lain.example';
	const form = { siapa, pin, hp: 'sendiri', lanjut: wish };
	const home = await ask(origin(), '/masuk?/masuk', { form });
	expect(home.location).toBe('/permohonan');
	const desk = `/petugas/masuk?lanjut=${encodeURIComponent(wish)}`;
	expect((await ask(origin(), desk, { form: staff.petugas })).location).toBe('/petugas/antrean');
});

test('no path leads around the doors', async () => {
	const paths = [
		...['/petugas%2fantrean', '/PETUGAS/antrean', '//petugas/antrean', '/petugas/./antrean'],
		...['/x/../petugas/antrean', '/%70etugas/antrean', '/petugas/antrean/', '/petugas/antrean%00'],
		...['/petugas/antrean/__data.json', '/petugas/antrean?x-sveltekit-invalidated=1'],
		...['/_app/../../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd']
	];
	for (const path of paths) {
		const { status, text } = await raw(path, {});
		// Data for the router says a redirect in its body.
		const isLed = status === 200 && text.includes('{"type":"redirect","location":"/petugas/masuk?');
		expect(isLed || [303, 307, 308, 400, 404].includes(status), `${path}: ${status}`).toBe(true);
		expect(text, path).not.toContain('antrean-');
		expect(text, path).not.toContain('"dependencies"');
	}
});

/** A request whose Host and path are sent as they are. */
function raw(path: string, headers: Record<string, string | undefined>) {
	const { hostname, port } = new URL(origin());
	type Raw = { status: number; text: string; headers: Record<string, unknown> };
	return new Promise<Raw>((resolve, reject) => {
		const asked = rawRequest({ hostname, port, path, headers }, (response) => {
			let text = JSON.stringify(response.headers);
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, text, headers: response.headers })
			);
		});
		asked.on('error', reject).end();
	});
}
