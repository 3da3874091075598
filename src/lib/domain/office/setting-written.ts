import { showPhone, type Phone } from '$lib/domain/identity/phone';
import type { Hours } from './hours';
import type { Parts, Rows, Shape } from './setting-shape';

/** The fields of a form by name: `value`, `value.main`, `value.rows[]`, `value.kantor.name` … */
export type Written = ReadonlyMap<string, readonly string[]>;

/** The days of a week as it begins here, 0 Sunday. */
export const week = [1, 2, 3, 4, 5, 6, 0] as const;

type Tree = Readonly<Record<string, unknown>>;

/** A key of a row that has no id yet: no id can look like it. */
const rowKey = (number: number): string => `_${number}`;

/** The parts that a row is asked for. */
export const partsOfRow = ({ parts, keeps = [], without }: Rows, row: Tree | undefined): Parts =>
	without && keeps.some((part) => row?.[part])
		? Object.fromEntries(Object.entries(parts).filter(([part]) => part !== without))
		: parts;

/** What the fields of a form hold for a value that is stored. */
export function writtenOf(
	shape: Shape,
	value: unknown,
	languages: readonly string[],
	name = 'value'
): Map<string, string[]> {
	const out = new Map<string, string[]>();
	const put = (field: string, ...texts: string[]) => out.set(field, texts);
	const text = (one: unknown) => (one === null || one === undefined ? '' : String(one));

	function parts(of: Parts, tree: Tree, at: string) {
		for (const [part, inner] of Object.entries(of)) write(inner, tree[part], `${at}.${part}`);
	}

	function rows(of: Rows, list: readonly Tree[], at: string) {
		const keys = list.map((row, index) => (of.id ? text(row[of.id]) : rowKey(index)));
		put(`${at}.rows[]`, ...keys);
		list.forEach((row, index) => {
			const here = `${at}.${keys[index]}`;
			parts(partsOfRow(of, row), row, here);
			if (row.retired) put(`${here}.retired`, 'ya');
		});
	}

	function write(of: Shape, now: unknown, at: string): void {
		switch (of.kind) {
			case 'switch':
				put(at, ...(now ? ['ya'] : []));
				return;
			case 'numbers':
			case 'checks':
				put(at, ...(of.kind === 'checks' ? tree(now).map(text) : [tree(now).join(', ')]));
				return;
			case 'phone':
				put(at, now ? showPhone(now as Phone) : '');
				return;
			case 'date': {
				const [year = '', month = '', day = ''] = text(now).split('-');
				put(`${at}-day`, day);
				put(`${at}-month`, month);
				put(`${at}-year`, year);
				return;
			}
			case 'words':
				for (const language of languages)
					put(`${at}.${language}`, text((now as Tree | null)?.[language]));
				return;
			case 'hours': {
				const { confirmed = false, days = [] } = (now ?? {}) as Partial<Hours>;
				put(`${at}.confirmed`, ...(confirmed ? ['ya'] : []));
				for (const { day, from, to } of days) {
					put(`${at}.${day}.from`, from.replace(':', '.'));
					put(`${at}.${day}.to`, to.replace(':', '.'));
				}
				return;
			}
			case 'group':
				parts(of.parts, (now ?? {}) as Tree, at);
				return;
			case 'each':
				for (const [key, one] of Object.entries((now ?? {}) as Tree))
					write(of.value, one, `${at}.${key}`);
				return;
			case 'rows':
				rows(of, tree(now) as Tree[], at);
				return;
			case 'number':
			case 'line':
			case 'choice':
				put(at, text(now));
		}
	}

	write(shape, value, name);
	return out;
}

const tree = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const ids = /^(_\d{1,4}|[a-z0-9]+(-[a-z0-9]+)*)$/;

/** The rows of a list in the order of the page; anything odd is left out. */
export const rowKeysIn = (written: Written, list: string): string[] => [
	...new Set((written.get(`${list}.rows[]`) ?? []).filter((key) => ids.test(key)))
];

/** The ids of a list's rows in all of its values, also of rows that are gone. */
export const rowIdsOf = (shape: Shape, values: readonly unknown[]): string[] =>
	shape.kind === 'rows' && shape.id
		? values.flatMap((value) => (tree(value) as Tree[]).map((row) => String(row[shape.id!])))
		: [];

/** The key that the next row of a list gets. */
export function nextRowKey(written: Written, list: string): string {
	const numbers = rowKeysIn(written, list).map((key) => Number(/^_(\d+)$/.exec(key)?.[1] ?? -1));
	return rowKey(Math.max(-1, ...numbers) + 1);
}

/** The same form with one row more, or without one. */
export function changeRows(
	written: Written,
	list: string,
	{ add, remove }: { add?: string; remove?: string }
): Written {
	const keys = rowKeysIn(written, list).filter((key) => key !== remove);
	return new Map([...written, [`${list}.rows[]`, add ? [...keys, add] : keys]]);
}

/** The same form with the rows that were saved since and can only be retired. */
export function withSavedRows(
	shape: Shape,
	written: Written,
	now: unknown,
	languages: readonly string[]
): Written {
	if (shape.kind !== 'rows' || !shape.retire) return written;
	const saved = writtenOf(shape, now, languages);
	const keys = rowKeysIn(written, 'value');
	const missing = rowKeysIn(saved, 'value').filter((key) => !keys.includes(key));
	const fields = [...saved].filter(([name]) => missing.includes(name.split('.')[1] ?? ''));
	return new Map([...written, ...fields, ['value.rows[]', [...keys, ...missing]]]);
}
