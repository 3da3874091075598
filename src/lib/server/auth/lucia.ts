import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { Lucia, TimeSpan, type DatabaseSession, type DatabaseUser } from 'lucia';
import type { Db } from '$lib/server/db/client';
import { hashingAdapter } from './session-adapter';
import { residents, residentSessions, staffMembers, staffSessions } from './session-table';

type RowOf<Table extends { $inferSelect: object }> = Omit<
	Table['$inferSelect'],
	'id' | 'userId' | 'expiresAt'
>;
type ResidentSession = RowOf<typeof residentSessions>;
type ResidentUser = RowOf<typeof residents>;
type StaffUser = RowOf<typeof staffMembers>;

/** lucia types one kind of session per program; there are two, so attributes are typed here. */
const attributesOf = <Attributes>(of: DatabaseSession | DatabaseUser) =>
	of.attributes as Attributes;

export const ownSpan = new TimeSpan(30, 'd');
const borrowedSpan = new TimeSpan(30, 'm');
export const staffSpan = new TimeSpan(12, 'h');

/**
 * The three kinds of session: of a resident on one's own phone (30 days, sliding), on somebody else's (30
 * minutes at most), and of staff (12 hours, sliding). lucia reads the clock itself.
 */
export function luciasFor(db: Db) {
	const resident = new DrizzlePostgreSQLAdapter(db, residentSessions, residents);
	const staff = new DrizzlePostgreSQLAdapter(db, staffSessions, staffMembers);
	const isBorrowed = (session: DatabaseSession) => attributesOf<ResidentSession>(session).borrowed;
	const residentAttributes = {
		getSessionAttributes: (row: object) => row as ResidentSession,
		getUserAttributes: (row: object) => row as ResidentUser
	};
	return {
		own: new Lucia(hashingAdapter(resident, { holds: (row) => !isBorrowed(row), slides: true }), {
			sessionExpiresIn: ownSpan,
			...residentAttributes
		}),
		borrowed: new Lucia(hashingAdapter(resident, { holds: isBorrowed, slides: false }), {
			sessionExpiresIn: borrowedSpan,
			...residentAttributes
		}),
		staff: new Lucia(
			hashingAdapter(staff, {
				holds: (_, user) => attributesOf<StaffUser>(user).endedAt === null,
				slides: true
			}),
			{ sessionExpiresIn: staffSpan, getUserAttributes: (row) => row as StaffUser }
		)
	};
}
