import type { Written } from '$lib/domain/office/setting-written';

const longest = 2000;

/** The fields of a setting in a form; several of one name are several ticks or rows. */
export function writtenIn(form: FormData): Written {
	const written = new Map<string, string[]>();
	for (const [name, value] of form)
		if (/^value(\.|-|$)/.test(name) && typeof value === 'string')
			written.set(name, [...(written.get(name) ?? []), value.slice(0, longest)]);
	return written;
}
