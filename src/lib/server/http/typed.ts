import type { Typed } from '$lib/domain/program/parse-page';

/** Longer than any answer: a field that was stuffed is cut before it is read. */
const mostCharacters = 2000;

/** The text fields of a form by name; files and missing fields are empty. */
export const typedIn = (form: FormData): Typed => {
	return (field) => {
		const value = form.get(field);
		return typeof value === 'string' ? value.slice(0, mostCharacters) : '';
	};
};
