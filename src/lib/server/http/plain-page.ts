import type { RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/text/paraglide/messages';
import type { Resend } from './resent';

type Said = {
	status: number;
	/** A code, for who reads no pages. */
	code: string;
	title: string;
	words: string[];
	/** "Open again" beside the way home, or a button that posts the same again. */
	again?: boolean | Resend;
	headers?: Record<string, string>;
};

const wantsPage = ({ request }: RequestEvent): boolean =>
	request.headers.get('accept')?.includes('text/html') ?? false;

/**
 * An answer drawn without layout, database or storage: a small page for people, JSON for programs. Sentences
 * come from our own messages alone and need no escaping; an empty address is that of the page itself, which
 * may hold a token and is not written down.
 */
export function plainPage(event: RequestEvent, said: Said): Response {
	const { status, code, title, words, again = false, headers } = said;
	if (!wantsPage(event)) return Response.json({ code }, { status, headers });
	const page = `<!doctype html>
<html lang="${event.locals.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Ketanmu</title>
<link rel="stylesheet" href="/error.css">
</head>
<body>
<main>
<h1>${title}</h1>
${words.map((sentence) => `<p>${sentence}</p>`).join('\n')}
${actOf(again)}
<p><a href="/">${m.ui_error_home()}</a></p>
</main>
</body>
</html>
`;
	return new Response(page, {
		status,
		headers: { 'content-type': 'text/html; charset=utf-8', ...headers }
	});
}

function actOf(again: boolean | Resend): string {
	if (!again) return '';
	if (again === true) return `<p><a class="act" href="">${m.ui_error_retry()}</a></p>`;
	const { name, value } = again;
	return `<form method="POST"><input type="hidden" name="${name}" value="${value}"><p><button class="act">${m.outage_again()}</button></p></form>`;
}
