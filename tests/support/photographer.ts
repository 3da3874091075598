import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findPapers } from '../../src/lib/server/application/papers';
import { receivePage, type PageRequest } from '../../src/lib/server/application/receive-page';
import { startDraft } from '../../src/lib/server/application/start';
import type { Scope } from '../../src/lib/server/repository/scope';
import type { Desk } from './services';

export const book = 'buku-nikah:keluarga';
export type Wish = Partial<PageRequest> & Pick<PageRequest, 'caseId' | 'scope'>;

/** Somebody with a draft and photos; `sharp` is what they send unless told otherwise. */
export function photographer(desk: Desk, sharp: Buffer) {
	const scopeOf = (id: string, kind: 'device' | 'account' = 'device'): Scope => ({
		kind: 'holders',
		holders: [{ kind, id }],
		now: desk.now().toISOString()
	});

	/** A birth of one child; its papers have room for 1, 2 and 8 pages. */
	async function draft(
		kind: 'device' | 'account' = 'device'
	): Promise<{ caseId: string; scope: Scope }> {
		const id = randomUUID();
		const made = await startDraft(desk, {
			actionId: randomUUID(),
			program: 'pos-ketanmu',
			services: ['akta-kelahiran'],
			answers: { 'untuk-siapa': 'satu-kk' },
			holder: { kind, id },
			actor: { kind: kind === 'account' ? 'resident' : 'device', id }
		});
		if (!made.ok) throw new Error(made.issue);
		return { caseId: made.value.caseId, scope: scopeOf(id, kind) };
	}

	const send = (wish: Wish, services: Parameters<typeof receivePage>[0] = desk) =>
		receivePage(services, { slot: book, actionId: randomUUID(), bytes: sharp, ...wish });
	async function taken(wish: Wish) {
		const got = await send(wish);
		if (!got.ok) throw new Error(got.issue.code);
		return got.value;
	}
	const refusalOf = async (wish: Wish) => {
		const got = await send(wish);
		return got.ok ? 'taken' : got.issue.code;
	};
	async function pagesIn({ caseId, scope }: Wish, slot = book) {
		const found = await findPapers(desk, scope, caseId);
		return found?.papers.find(({ paper }) => paper.slot === slot)?.pages ?? [];
	}
	const digestsIn = async (wish: Wish) => (await pagesIn(wish)).map(({ digest }) => digest);
	async function stored(): Promise<string[]> {
		const all = await readdir(join(desk.env.DATA_DIR, 'files'), { recursive: true });
		return all.filter((name) => /[0-9a-f]{32}$/.test(name));
	}
	return { scopeOf, draft, send, taken, refusalOf, pagesIn, digestsIn, stored };
}
