import type { StaffRole } from '$lib/server/repository/staff';

/** Who may enter a page at all. Whose row it shows is asked of the repository's scope. */
export type Rule =
	| { kind: 'anyone' }
	/** A signed-in resident, or a device that holds drafts. */
	| { kind: 'resident' }
	| { kind: 'staff'; roles: readonly StaffRole[] }
	| { kind: 'developer' }
	| { kind: 'nobody' };

export type Visitor = {
	/** `onlyCase`: a session that sending opened, for that case alone. */
	resident?: { onlyCase?: string };
	/** The id of the device that holds drafts. */
	device?: string;
	staff?: { role: StaffRole };
	/** Whether this is `npm run dev` or a test of the sample pages. */
	developer?: boolean;
};

export type Entry =
	| { kind: 'allowed' }
	/** 303 to this path. */
	| { kind: 'redirect'; to: string }
	/** 404, as for what does not exist. */
	| { kind: 'not-found' };

const office = ['operator', 'supervisor'] as const;

/** The route group is the access policy; a group that is not named here lets nobody in. */
const groups: Record<string, Rule> = {
	'(public)': { kind: 'anyone' },
	'(sign-in)': { kind: 'anyone' },
	'(resident)': { kind: 'resident' },
	'(operator)': { kind: 'staff', roles: office },
	'(partner)': { kind: 'nobody' },
	'(machine)': { kind: 'anyone' },
	'(dev)': { kind: 'developer' }
};

/** What holds for a path inside a group instead; the longest that fits. */
const within: Record<string, Rule> = {
	'(operator)/petugas/pengaturan': { kind: 'staff', roles: ['supervisor'] },
	'(operator)/petugas/laporan': { kind: 'staff', roles: ['supervisor'] },
	'(operator)/petugas/lapor': { kind: 'staff', roles: ['supervisor'] },
	'(partner)/kurir': { kind: 'staff', roles: ['rider'] },
	'(partner)/desa': { kind: 'staff', roles: ['village'] },
	'(partner)/faskes': { kind: 'staff', roles: ['facility'] }
};

/** @param routeId `event.route.id`, as `/(resident)/permohonan/[id]`; null where no route fits */
export function ruleFor(routeId: string | null): Rule {
	const path = (routeId ?? '').slice(1);
	const special = Object.keys(within)
		.filter((prefix) => path === prefix || path.startsWith(`${prefix}/`))
		.sort((a, b) => b.length - a.length)[0];
	const [group = ''] = path.split('/');
	const rules = special ? within : groups;
	const key = special ?? group;
	return (Object.hasOwn(rules, key) ? rules[key] : undefined) ?? { kind: 'nobody' };
}

const allowed: Entry = { kind: 'allowed' };
const notFound: Entry = { kind: 'not-found' };
const signIn = (page: string, url: Pick<URL, 'pathname'>): Entry => ({
	kind: 'redirect',
	to: `${page}?lanjut=${encodeURIComponent(url.pathname)}`
});

/** @param url the address asked for; only its path goes along, never its query or host */
export function enter(rule: Rule, visitor: Visitor, url: Pick<URL, 'pathname'>): Entry {
	switch (rule.kind) {
		case 'anyone':
			return allowed;
		case 'resident':
			return visitor.resident || visitor.device ? allowed : signIn('/masuk', url);
		case 'staff':
			if (!visitor.staff) return signIn('/petugas/masuk', url);
			return rule.roles.includes(visitor.staff.role) ? allowed : notFound;
		case 'developer':
			return visitor.developer ? allowed : notFound;
		case 'nobody':
			return notFound;
	}
}

/**
 * For a resident's page that the scope does not find: who is signed in gets the 404, anybody else the way to
 * sign in, since it may be their own case; so does who has just sent one and sees that one only. It is the
 * same for every id, whether it exists or not.
 */
export const missingFor = ({ resident }: Visitor, url: Pick<URL, 'pathname'>): Entry =>
	resident && !resident.onlyCase ? notFound : signIn('/masuk', url);
