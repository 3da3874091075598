/** Comments, elements whose text is no markup, tags with their quoted values, and text between them. */
const parts =
	/<!--[\s\S]*?-->|<(script|style|title|textarea|option|svg)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/gi;

/** `KTP-el`, `KK-nya`, `F-1.02`, and codes such as `ABC-1D2E-3F4G`. */
const hyphened =
	/(?<![\p{L}\p{N}-])\p{Lu}+-(?:\p{Ll}{2,4}|\d\.\d{2}|[\dA-Z]{4}-[\dA-Z]{4})(?![\p{L}\p{N}-])/gu;

/**
 * Short names with a hyphen stay on one line. Done where a page leaves the server, since none is drawn again
 * later. A span, no non-breaking hyphen: what is copied and what is read aloud stay the plain letters.
 */
export const keepWhole = (html: string): string =>
	html.replace(parts, (part) =>
		part.startsWith('<') || !part.includes('-')
			? part
			: part.replace(hyphened, '<span class="whole">$&</span>')
	);
