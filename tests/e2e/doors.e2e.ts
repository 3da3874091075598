import { expect, test } from '@playwright/test';
import { builtRoutes, type Route } from '../support/built-routes';
import { ask, shapeOf } from '../support/door-client';
import {
	demoSignIns,
	faultsOf,
	malformed,
	nameOf,
	nowhere,
	origin,
	requestsOf as requestsIn,
	roles,
	send,
	signedIn,
	staff,
	times,
	type Request,
	type Role
} from '../support/door-requests';
import { doors, type Kind } from '../support/door-table';
import type { Doors, Row } from '../support/every-door';
import { prepareBeside } from '../support/prepare-beside';

test.describe.configure({ mode: 'default', timeout: 240_000 });

let routes: Route[];
let world: Doors;
let owner: string;
let cookies: Record<Role, string>;

const requestsOf = (...kinds: Kind[]) => requestsIn(routes, ...kinds);

/** What A's rows look like to A: a stranger's form that did something would show here. */
async function lookOfRows(): Promise<string[]> {
	const pages = ['', '/berkas', '/periksa', '/keluarga', '/perbaiki', '/antar'];
	return Promise.all(
		times(world.rows, pages).map(async ([row, page]) =>
			shapeOf(await ask(origin(), `/permohonan/${row.id}${page}`, { cookie: owner }), [])
		)
	);
}
let before: string[];

test.beforeAll(async () => {
	test.setTimeout(180_000);
	const signIns = demoSignIns();
	const { phone, pin } = signIns.resident;
	const needed = ['draft', 'needs-correction', 'in-transit'];
	routes = await builtRoutes();
	world = await prepareBeside<Doors>('every-door', { phone, needed, linked: needed });
	owner = await signedIn('/masuk?/masuk', { siapa: phone, pin, hp: 'sendiri' });
	const { petugas, penyelia } = signIns.staff;
	const followed = world.rows.at(-1)?.token ?? '';
	cookies = {
		nobody: '',
		...world.cookies,
		operator: await signedIn('/petugas/masuk', petugas),
		supervisor: await signedIn('/petugas/masuk', penyelia),
		follower: await signedIn(`/keluarga/${followed}`, {})
	};
});

test('every route has an entry in the table, and every entry a route', () => {
	expect(Object.keys(doors).sort()).toEqual(routes.map(({ id }) => id).sort());
});

test('its owner sees every row', async () => {
	const shown = requestsOf('row').filter(({ method }) => method === 'GET');
	const seen = new Set<string>();
	await faultsOf(times(shown, world.rows), async ([request, row]) => {
		const { status, location } = await send(request, row, owner);
		if (status === 200 || (status === 303 && location.startsWith(`/permohonan/${row.id}`)))
			seen.add(nameOf(request));
		return undefined;
	});
	expect([...seen].sort()).toEqual(shown.map(nameOf).sort());
	// Taken after the owner's own looks: a page says when its PDF was downloaded.
	before = await lookOfRows();
});

test("somebody else's row is answered as one that does not exist", async () => {
	const asked = times(times(requestsOf('row'), roles), world.rows);
	const missing = new Map<string, Promise<string>>();
	const shapeFor = async (request: Request, role: Role, row: Row) =>
		shapeOf(await send(request, row, cookies[role]), Object.values(row));
	const missingFor = (request: Request, role: Role) => {
		const key = `${nameOf(request)} ${role}`;
		const known = missing.get(key) ?? shapeFor(request, role, nowhere);
		missing.set(key, known);
		return known;
	};
	const faults = await faultsOf(asked, async ([[request, role], row]) => {
		const name = `${nameOf(request)} as ${role} of ${row.status}`;
		const [shape, other] = [await shapeFor(request, role, row), await missingFor(request, role)];
		// Signed in, it is the 404; else the sign-in page, or a 404 where no person looks.
		const allowed = role === 'resident' ? /^404 / : signInOr404;
		const { leads } = doors[request.route.id] ?? {};
		if (!allowed.test(shape) && !(leads && shape.startsWith(`303 ${leads} `)))
			return `${name}: ${shape.slice(0, 80)}`;
		return shape !== other && `${name}: ${differing(shape, other)}`;
	});
	expect(faults).toEqual([]);
	const broken = await faultsOf(times(requestsOf('row'), roles), async ([request, role]) => {
		const { status } = await send(request, malformed, cookies[role]);
		const fits = role === 'resident' && !doors[request.route.id]?.leads ? [404] : [200, 303, 404];
		return !fits.includes(status) && `${nameOf(request)} as ${role}: ${status}`;
	});
	expect(broken).toEqual([]);
});

const signInOr404 = /^(303 \/masuk\?lanjut=|404 |200 .*\n[^]*name="tulisan")/;
const differing = (shape: string, other: string): string => {
	const at = [...shape].findIndex((letter, n) => letter !== other[n]);
	return `“${shape.slice(at - 40, at + 40)}”, not “${other.slice(at - 40, at + 40)}”`;
};

test("one's own row opens no page, paper, document or link of another", async () => {
	const nested = requestsOf('row').filter(
		({ route, action }) => /\]\/.*\[(page|output|digest)\]/.test(route.id) || action === 'tutup'
	);
	const sent = world.rows.filter(({ status }) => status !== 'draft');
	const shapeFor = async (request: Request, { page, digest, output, linkId }: Row) => {
		const mixed = { ...world.own, page, digest, output, linkId };
		return shapeOf(await send(request, mixed, cookies.resident), Object.values(mixed));
	};
	const faults = await faultsOf(times(nested, sent), async ([request, row]) => {
		const shape = await shapeFor(request, row);
		if (request.method === 'GET' && !shape.startsWith('404 ')) return shape.slice(0, 80);
		return (
			shape !== (await shapeFor(request, nowhere)) && `${nameOf(request)}: ${shape.slice(0, 80)}`
		);
	});
	expect(faults).toEqual([]);
});

test('the console is for staff, and its settings for supervisors', async () => {
	const [row] = world.rows.filter(({ status }) => status === 'needs-correction');
	const asked = times(requestsOf('office', 'case', 'supervisor'), roles);
	const faults = await faultsOf(asked, async ([request, role]) => {
		const { route, method } = request;
		const kind = doors[route.id]?.kind;
		const isIn = kind === 'supervisor' ? role === 'supervisor' : staff.includes(role);
		// What is allowed would be done.
		if (isIn && method !== 'GET') return undefined;
		const { status, location } = await send(request, row as Row, cookies[role]);
		const said = `${nameOf(request)} as ${role}: ${status} ${location}`;
		if (isIn) return status !== (doors[route.id]?.status ?? 200) && said;
		if (staff.includes(role)) return status !== 404 && said;
		return !(status === 303 && location.startsWith('/petugas/masuk?lanjut=')) && said;
	});
	expect(faults).toEqual([]);
});

test('in the console a code that nobody has, and a page of another case, are missing', async () => {
	const [one, other] = world.rows.filter(({ status }) => status !== 'draft') as [Row, Row];
	const rows = [
		[nowhere, requestsOf('case')],
		[{ ...one, page: other.page }, requestsOf('case').filter(isOfPage)]
	] as const;
	const asked = rows.flatMap(([row, requests]) => times(times(requests, staff), [row]));
	const faults = await faultsOf(asked, async ([[request, role], row]) => {
		const { status } = await send(request, row, cookies[role]);
		return status < 400 && `${nameOf(request)} as ${role}: ${status}`;
	});
	expect(faults).toEqual([]);
});
const isOfPage = ({ route, action, method }: Request): boolean =>
	/\[page\](\/gambar)?$/.test(route.id) && (method === 'GET' || action !== 'values');

test('what is for residents asks nobody else in', async () => {
	const asked = times(requestsOf('resident'), [
		'nobody',
		'operator',
		'supervisor',
		'follower'
	] as const);
	const faults = await faultsOf(asked, async ([request, role]) => {
		const { status, location } = await send(request, nowhere, cookies[role]);
		const isAsked = status === 303 && location.startsWith('/masuk');
		return !isAsked && `${nameOf(request)} as ${role}: ${status} ${location}`;
	});
	expect(faults).toEqual([]);
});

test('what is for everybody is the same whoever asks', async () => {
	const shown = requestsOf('anyone').filter(({ method }) => method === 'GET');
	const faults = await faultsOf(times(shown, roles), async ([request, role]) => {
		const { status } = await send(request, nowhere, cookies[role]);
		const wanted = doors[request.route.id]?.status ?? 200;
		// Who is signed in to the console is led on from its door.
		const isOn = request.route.id.endsWith('/petugas/masuk') && staff.includes(role);
		const hasNone = request.route.id.includes('[kecamatan]');
		const right = isOn ? 303 : hasNone ? 404 : wanted;
		const hasDraft = request.route.id.endsWith('/masuk/draf');
		return !hasDraft && status !== right && `${nameOf(request)} as ${role}: ${status}`;
	});
	expect(faults).toEqual([]);
});

test('a link for relatives opens on the browser that opened it', async () => {
	const linked = world.rows.filter(({ linkId }) => linkId);
	const asked = times(
		requestsOf('follower').filter(({ method }) => method === 'GET'),
		linked
	);
	const faults = await faultsOf(times(asked, roles), async ([[request, row], role]) => {
		const { status } = await send(request, row, cookies[role]);
		const isHis = role === 'follower' && row === world.rows.at(-1);
		return status !== (isHis ? 200 : 404) && `${row.status} as ${role}: ${status}`;
	});
	expect(faults).toEqual([]);
});

test('nothing of the rows has changed', async () => {
	expect(await lookOfRows()).toEqual(before);
});
