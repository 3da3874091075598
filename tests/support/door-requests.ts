import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from './built-routes';
import { ask, cookiesIn, type Answer, type Ask } from './door-client';
import { doors, type Kind } from './door-table';
import type { Row } from './every-door';

export type SignIns = {
	staff: Record<'petugas' | 'penyelia', { username: string; password: string }>;
	resident: { phone: string; pin: string };
};
export type Role =
	'nobody' | 'device' | 'resident' | 'sender' | 'operator' | 'supervisor' | 'follower';
export type Request = { route: Route; method: string; action?: string };

export const roles: Role[] = [
	...(['nobody', 'device', 'resident', 'sender'] as const),
	...(['operator', 'supervisor', 'follower'] as const)
];
export const staff: Role[] = ['operator', 'supervisor'];
export const origin = () => process.env.APP_ORIGIN ?? '';

/** Ids of the right form that nobody has. */
export const nowhere: Row = {
	id: 'c0ffee00-0000-4000-8000-000000000000',
	status: '',
	code: 'MJK-4T7K-9QXD',
	slot: 'ktp:nobody',
	page: 'c0ffee00-0000-4000-8000-000000000001',
	digest: 'c0ffee'.padEnd(64, '0'),
	output: 'kk-baru:nobody',
	linkId: 'c0ffee00-0000-4000-8000-000000000002',
	token: 'c0ffee'.padEnd(40, '0')
};
/** What is no id at all. */
export const malformed: Row = { ...nowhere, id: 'x', page: "x'", output: '%00', linkId: 'x' };

const kindOf = ({ id }: Route): Kind | undefined => doors[id]?.kind;

/** What forms name or must have beside their action id. */
const fieldsOf = ({ linkId, page }: Row) => ({
	...{ tautan: linkId, page, halaman: page },
	...{ hal: 'consent', jawaban: 'ya', nama: 'Bibi', tingkat: 'stage' }
});

export function pathOf({ id }: Route, row: Row, token = row.token): string {
	const values: Record<string, string> = { ...row, token, ...doors[id]?.params };
	return (
		id
			.replace(/\/\([^)]+\)/g, '')
			.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(values[name] ?? '')) || '/'
	);
}

/** Everything that can be asked of the routes of these kinds. */
export function requestsOf(routes: readonly Route[], ...kinds: Kind[]): Request[] {
	return routes
		.filter((route) => kinds.includes(kindOf(route) as Kind))
		.flatMap((route) => [
			...(route.hasPage ? [{ route, method: 'GET' }] : []),
			...route.actions.map((action) => ({ route, method: 'POST', action })),
			...route.methods.map((method) => ({ route, method }))
		]);
}

const isForm = ({ action }: Request) => action !== undefined;
export const nameOf = ({ route, method, action }: Request): string =>
	`${method} ${route.id}${action && action !== 'default' ? `?/${action}` : ''}`;

/** Asks it of this row; a form comes as from our own page. */
export function send(
	request: Request,
	row: Row,
	cookie: string,
	headers: Ask['headers'] = {}
): Promise<Answer> {
	const { route, method, action } = request;
	const query = action && action !== 'default' ? `?/${action}` : '';
	const path = pathOf(route, row) + query;
	if (method === 'GET') return ask(origin(), path, { cookie, headers });
	if (isForm(request)) return ask(origin(), path, { form: fieldsOf(row), cookie, headers });
	const typed = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
	return ask(origin(), path, { method, body: '{}', cookie, headers: { ...typed, ...headers } });
}

/** Runs the questions a few at a time and gives back what is not as it should be. */
export async function faultsOf<Item>(
	items: Item[],
	check: (item: Item) => Promise<string | undefined | false>
): Promise<string[]> {
	const faults: string[] = [];
	const left = [...items];
	const work = async () => {
		for (let item = left.shift(); item; item = left.shift()) {
			const fault = await check(item);
			if (fault) faults.push(fault);
		}
	};
	await Promise.all(Array.from({ length: 6 }, work));
	return faults.sort();
}

export const times = <A, B>(a: readonly A[], b: readonly B[]): [A, B][] =>
	a.flatMap((one) => b.map((other): [A, B] => [one, other]));

/** The demo's own sign-ins. */
export function demoSignIns(): SignIns {
	const file = join(process.env.APP_DATA_DIR ?? '', 'demo.json');
	return JSON.parse(readFileSync(file, 'utf8')) as SignIns;
}

/** Posts a sign-in and gives back the cookies. */
export async function signedIn(path: string, form: Record<string, string>): Promise<string> {
	const answer = await ask(origin(), path, { form });
	if (answer.status !== 303) throw new Error(`no sign-in at ${path}: ${answer.status}`);
	return cookiesIn(answer);
}
