import { and, eq, exists, gt, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { access, cases, type HolderKind } from '$lib/server/db/schema';

export type Holder = { kind: HolderKind; id: string };

/**
 * Which rows a query may see. `holders` are those of the visitor (device, account); the office sees what
 * was sent; the system (jobs) sees all.
 */
export type Scope =
	| { kind: 'holders'; holders: (Holder & { onlyCase?: string })[]; now: string }
	| { kind: 'office' }
	| { kind: 'system' };

/** The condition that a row of `cases` must meet to be seen; nobody's scope sees nothing. */
export function within(db: Db, scope: Scope): SQL | undefined {
	if (scope.kind === 'system') return undefined;
	if (scope.kind === 'office') return sql`${cases.status} <> 'draft'`;
	if (!scope.holders.length) return sql`false`;
	const held = scope.holders.map(({ kind, id, onlyCase }) =>
		and(
			eq(access.holderKind, kind),
			eq(access.holderId, id),
			// What was sent opens with a sign-in only, even where an access row of a device was left behind.
			kind === 'device' ? eq(cases.status, 'draft') : undefined,
			onlyCase ? eq(access.caseId, onlyCase) : undefined
		)
	);
	const granted = db
		.select({ one: sql`1` })
		.from(access)
		.where(
			and(
				eq(access.caseId, cases.id),
				or(...held),
				or(isNull(access.untilAt), gt(access.untilAt, scope.now))
			)
		);
	return exists(granted);
}
