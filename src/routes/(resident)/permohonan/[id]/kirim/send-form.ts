import { parsePhone, type Phone } from '$lib/domain/identity/phone';
import { parsePin, parsePinEntry, type Pin } from '$lib/domain/identity/pin';
import type { IsoDate } from '$lib/domain/time/office-time';
import { typedIn } from '$lib/server/http/typed';
import type { ConsentId } from '$lib/text/consent';
import { issueText } from '$lib/text/issue';
import { m } from '$lib/text/paraglide/messages';

/** The name of a declaration's or consent's tick. */
export const tickOf = (id: ConsentId): string => `setuju-${id}`;

export type Secret = { phone: Phone; pin: Pin; borrowed: boolean };
export type SendIssue = { field: string; message: string };

/** What the page shows again after a fault: everything but the PIN. */
export type SendValues = { phone: string; whose: string; ticked: ConsentId[] };

export type SendForm = {
	values: SendValues;
	/** In the order of the page. */
	issues: SendIssue[];
	/** Number and PIN; absent where the visitor is signed in, or at a fault. */
	secret?: Secret;
};

/** @param about `dates`: those of the persons of the case, which no PIN may be */
export function parseSendForm(
	form: FormData,
	about: {
		signedIn: boolean;
		declarations: readonly ConsentId[];
		consents: readonly ConsentId[];
		dates: readonly IsoDate[];
	}
): SendForm {
	const typed = typedIn(form);
	const asked = [...about.declarations, ...about.consents];
	const ticked = asked.filter((id) => typed(tickOf(id)) !== '');
	const values = { phone: typed('nomor'), whose: typed('hp'), ticked };
	const undeclared = about.declarations
		.filter((id) => !ticked.includes(id))
		.map((id) => ({ field: tickOf(id), message: m.send_declare_empty() }));
	if (about.signedIn) return { values, issues: undeclared };
	const { issues, secret } = parseSecret(form, values, about.dates);
	const all = [...issues, ...undeclared];
	return { values, issues: all, ...(all.length === 0 && secret && { secret }) };
}

function parseSecret(
	form: FormData,
	values: SendValues,
	birthDates: readonly IsoDate[]
): { issues: SendIssue[]; secret?: Secret } {
	const typed = typedIn(form);
	const phone = parsePhone(values.phone);
	const pin = parsePin(typed('pin'), {
		birthDates,
		...(phone.ok && { phone: phone.value })
	});
	// Only a page without script asks for it twice.
	const again = form.has('pin-lagi') ? parsePinEntry(typed('pin-lagi')) : undefined;
	const differs = pin.ok && again && !(again.ok && again.value === pin.value);
	const isWhose = values.whose === 'sendiri' || values.whose === 'orang-lain';
	const issues = [
		...(phone.ok ? [] : [{ field: 'nomor', message: issueText(phone.issue) }]),
		...(pin.ok ? [] : [{ field: 'pin', message: issueText(pin.issue) }]),
		...(differs ? [{ field: 'pin-lagi', message: m.send_pin_differs() }] : []),
		...(isWhose ? [] : [{ field: 'hp', message: m.send_phone_whose_empty() }])
	];
	if (issues.length || !phone.ok || !pin.ok) return { issues };
	const borrowed = values.whose === 'orang-lain';
	return { issues, secret: { phone: phone.value, pin: pin.value, borrowed } };
}
