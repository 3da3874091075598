import type { Hours } from '$lib/domain/office/hours';
import { showPhone, type Phone } from '$lib/domain/identity/phone';
import type { ChoiceList, PartName, Parts, Rows, Shape } from '$lib/domain/office/setting-shape';
import { partsOfRow } from '$lib/domain/office/setting-written';
import type { Label } from '$lib/domain/label';
import { dateText } from './date';
import { hoursText } from './hours';
import { m } from './paraglide/messages';
import { settingPartText } from './setting-part';

/** What may be chosen from each list, in words. */
export type SettingChoices = Readonly<
	Record<ChoiceList, readonly { value: string; label: string }[]>
>;

type Tree = Readonly<Record<string, unknown>>;

const listed = (lines: string[]) => (lines.length ? lines : [m.office_setting_none()]);

/** In every language, Indonesian first. */
const wordsOf = ({ id, ...others }: Label): string[] => [
	...new Set([id, ...Object.values(others)].filter((text) => text !== undefined))
];

/**
 * A value in words, one line for each thing that may change by itself: a row, a part, a courier. Long lists are
 * compared by these lines.
 *
 * @param rowName what a row is called whose words are the shipped ones
 */
export function settingLines(
	shape: Shape,
	value: unknown,
	choices: SettingChoices,
	rowName: (code: string) => string = (code) => code
): string[] {
	const labelOf = (list: ChoiceList, code: unknown) =>
		choices[list].find((one) => one.value === String(code))?.label ?? String(code);

	const parts = (of: Parts, tree: Tree): string[] =>
		(Object.entries(of) as [PartName, Shape][])
			.filter(([part]) => tree[part] !== undefined)
			.map(([part, inner]) =>
				part === 'name' || part === 'label' || part === 'date'
					? inline(inner, tree[part])
					: `${settingPartText(part)}: ${inline(inner, tree[part])}`
			);

	const inline = (of: Shape, now: unknown): string => lines(of, now).join(', ');

	const rowLine = (of: Rows, row: Tree): string => {
		const name = of.id && row[of.title] === undefined ? [rowName(String(row[of.id]))] : [];
		const gone = row.retired ? [m.setting_row_retired()] : [];
		const assumed = of.settles && (row[of.settles] as unknown[] | undefined);
		const open = assumed?.length
			? [
					`${m.setting_part_assumed_line()}: ${assumed.map((one) => labelOf('kecamatan', one)).join(', ')}`
				]
			: [];
		return [...name, ...parts(partsOfRow(of, row), row), ...open, ...gone].join(' · ');
	};

	function lines(of: Shape, now: unknown): string[] {
		if (now === null || now === undefined || now === '') return [m.office_setting_none()];
		switch (of.kind) {
			case 'switch':
				return [now ? m.office_setting_on() : m.office_setting_off()];
			case 'numbers':
				return [(now as number[]).join(', ') || m.office_setting_none()];
			case 'phone':
				return [showPhone(now as Phone)];
			case 'date':
				return [dateText(now as string)];
			case 'words':
				return wordsOf(now as Label);
			case 'choice':
				return [labelOf(of.of, now)];
			case 'checks':
				return listed((now as unknown[]).map((code) => labelOf(of.of, code)));
			case 'hours': {
				const { confirmed, days } = now as Hours;
				const open = days.length ? hoursText({ days }) : [m.setting_hours_closed()];
				return confirmed ? open : [...open, m.pub_hours_unconfirmed()];
			}
			case 'group':
				return parts(of.parts, now as Tree);
			case 'each':
				return listed(
					Object.entries(now as Tree).map(
						([key, one]) => `${labelOf(of.of, key)}: ${inline(of.value, one)}`
					)
				);
			case 'rows':
				return listed((now as Tree[]).map((row) => rowLine(of, row)));
			default:
				return [String(now)];
		}
	}
	return lines(shape, value);
}
