import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '$lib/domain/actor';
import { cookieName, type Cookie } from '$lib/server/auth/cookie';
import { findDevice } from '$lib/server/auth/device';
import type { Resident, StaffMember } from '$lib/server/auth/session';
import type { Holder, Scope } from '$lib/server/repository/scope';
import { services } from '$lib/server/services';

/** Who asks, as far as cookies tell. A person may be several of these at once. */
export type Visitor = {
	/** The browser that holds drafts until phone and PIN are set. */
	device?: string;
	resident?: Resident;
	staff?: StaffMember;
};

/** Written down too: a door that leads elsewhere answers without Kit, which alone would add it. */
export function setCookie({ cookies, locals }: RequestEvent, { name, value, options }: Cookie) {
	cookies.set(name, value, options);
	(locals.cookies ??= []).push(cookies.serialize(name, value, options));
}

/** Looks up the cookies of a request; a session that was prolonged gets its cookie anew. */
export async function visitorOf(event: RequestEvent): Promise<Visitor> {
	if (!event.request.headers.has('cookie')) return {};
	const { auth, now } = services();
	const cookie = (kind: 'device' | 'resident' | 'staff') =>
		event.cookies.get(cookieName(kind, auth.secure));
	const [device, resident, staff] = await Promise.all([
		findDevice(auth, cookie('device'), now()),
		auth.sessions.findResident(cookie('resident')),
		auth.sessions.findStaff(cookie('staff'))
	]);
	for (const found of [resident, staff]) if (found?.renewed) setCookie(event, found.renewed);
	return { device, resident: resident?.who, staff: staff?.who };
}

/** What a resident's pages may read: the drafts of this device and the cases of the account. */
export function residentScope(
	{ device, resident }: Visitor,
	now: Date
): Extract<Scope, { kind: 'holders' }> {
	const holders: (Holder & { onlyCase?: string })[] = [];
	if (device) holders.push({ kind: 'device', id: device });
	if (resident)
		holders.push({ kind: 'account', id: resident.account, onlyCase: resident.onlyCase });
	return { kind: 'holders', holders, now: now.toISOString() };
}

export const residentActor = ({ device, resident }: Visitor): Actor =>
	resident ? { kind: 'resident', id: resident.account } : { kind: 'device', id: device };
