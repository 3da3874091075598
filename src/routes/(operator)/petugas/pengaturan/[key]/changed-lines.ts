import { m } from '$lib/text/paraglide/messages';

const mostAtFirst = 8;

/** Of two values in lines only what differs; of the first value everything, or how much where that is long. */
export function changedLines(
	before: readonly string[] | undefined,
	value: readonly string[]
): { before: string[]; value: string[] } {
	if (!before)
		return {
			before: [],
			value:
				value.length > mostAtFirst
					? [m.office_setting_entries({ count: value.length })]
					: [...value]
		};
	const gone = before.filter((line) => !value.includes(line));
	const come = value.filter((line) => !before.includes(line));
	return gone.length || come.length
		? { before: gone, value: come }
		: { before: [], value: [m.office_setting_same()] };
}
