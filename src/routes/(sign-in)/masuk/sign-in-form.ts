import { parseCode, type CaseCode } from '$lib/domain/application/code';
import { parsePhone, type Phone } from '$lib/domain/identity/phone';
import { parsePinEntry, type Pin } from '$lib/domain/identity/pin';
import { typedIn } from '$lib/server/http/typed';
import { issueText } from '$lib/text/issue';
import { m } from '$lib/text/paraglide/messages';

export type SignInForm = {
	/** Shown again after a fault; the PIN never is. */
	values: { who: string; whose: string };
	issues: { field: string; message: string }[];
	tried?: { by: { phone: Phone } | { code: CaseCode }; pin: Pin; borrowed: boolean };
};

/** A number and a code stand in one field: letters make a code. */
export function parseSignIn(form: FormData, prefix: string): SignInForm {
	const typed = typedIn(form);
	const values = { who: typed('siapa'), whose: typed('hp') };
	const pin = parsePinEntry(typed('pin'));
	const isWhose = values.whose === 'sendiri' || values.whose === 'orang-lain';
	const who = whoIn(values.who, prefix);
	const issues = [
		...('message' in who ? [{ field: 'siapa', message: who.message }] : []),
		...(pin.ok ? [] : [{ field: 'pin', message: issueText(pin.issue) }]),
		...(isWhose ? [] : [{ field: 'hp', message: m.send_phone_whose_empty() }])
	];
	if (issues.length || 'message' in who || !pin.ok) return { values, issues };
	const borrowed = values.whose === 'orang-lain';
	return { values, issues, tried: { by: who, pin: pin.value, borrowed } };
}

function whoIn(
	typed: string,
	prefix: string
): { phone: Phone } | { code: CaseCode } | { message: string } {
	if (typed.trim() === '') return { message: m.signin_who_empty() };
	if (/\p{L}/u.test(typed)) {
		const code = parseCode(typed, prefix);
		return code.ok ? { code: code.value } : { message: issueText(code.issue) };
	}
	const phone = parsePhone(typed);
	return phone.ok ? { phone: phone.value } : { message: issueText(phone.issue) };
}
