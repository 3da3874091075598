import type { codesOf, PartName } from '$lib/domain/office/setting-shape';
import { lanes } from '$lib/domain/application/queue';
import { laneText } from './lane';
import { localeOf, type Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';
import { getLocale } from './paraglide/runtime';

type Named = Exclude<PartName, (typeof lanes)[number]>;

const names = {
	main: m.setting_part_main,
	services: m.setting_part_services,
	date: m.setting_part_date,
	name: m.setting_part_name,
	on: m.setting_part_on,
	collectsPapers: m.setting_part_collects,
	trackingUrl: m.setting_part_tracking,
	label: m.setting_part_label,
	kecamatan: m.setting_part_kecamatan,
	address: m.setting_part_address,
	hours: m.setting_part_hours,
	type: m.setting_part_type,
	partner: m.setting_part_partner,
	note: m.setting_part_note,
	picture: m.setting_part_picture,
	citation: m.setting_part_citation,
	confirmed: m.setting_part_confirmed
} satisfies Record<Named, Message>;

const isLane = (part: PartName): part is (typeof lanes)[number] =>
	(lanes as readonly string[]).includes(part);

/** What a part of a setting is called beside its field. */
export const settingPartText = (part: PartName, locale?: Locale): string =>
	isLane(part) ? laneText(part, locale) : say(names[part], locale);

const hints: Partial<Record<PartName, Message>> = {
	main: m.setting_part_main_hint,
	services: m.setting_part_services_hint
};

export const settingPartHint = (part: PartName): string | undefined => hints[part]?.({});

const choices = {
	'facility-type': {
		puskesmas: m.setting_type_puskesmas,
		hospital: m.setting_type_hospital,
		clinic: m.setting_type_clinic,
		midwife: m.setting_type_midwife
	},
	partner: {
		true: m.setting_partner_yes,
		false: m.setting_partner_no,
		unknown: m.setting_partner_unknown
	},
	picture: {
		sharp: m.setting_picture_sharp,
		light: m.setting_picture_light,
		whole: m.setting_picture_whole,
		flat: m.setting_picture_flat,
		original: m.setting_picture_original,
		signed: m.setting_picture_signed,
		none: m.setting_picture_none
	}
} satisfies {
	[List in keyof typeof codesOf]: Record<(typeof codesOf)[List][number], Message>;
};

/** The words of a code that the schemas list. */
export const settingCodeText = (list: keyof typeof codesOf, code: string): string =>
	(choices[list] as Record<string, Message | undefined>)[code]?.({}) ?? code;

/** `Dalam bahasa Inggris`; languages name themselves, so that a further one needs no words here. */
export function inLanguageText(language: string): string {
	const reader = localeOf(getLocale());
	const name = new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language;
	return m.setting_in_language({ language: name });
}
