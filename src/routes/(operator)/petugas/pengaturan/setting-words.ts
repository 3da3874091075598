import { labelIn } from '$lib/domain/label';
import { codesOf, type ChoiceList } from '$lib/domain/office/setting-shape';
import { settings, type PlainSettingKey } from '$lib/domain/office/setting.schema';
import { week } from '$lib/domain/office/setting-written';
import { currentCatalogue } from '$lib/server/application/catalogue';
import type { Services } from '$lib/server/services';
import { weekdayText } from '$lib/text/date';
import { m } from '$lib/text/paraglide/messages';
import { correctionReasonText, rejectionLawText, rejectionWayText } from '$lib/text/reason';
import { settingLines, type SettingChoices } from '$lib/text/setting-lines';
import { settingCodeText } from '$lib/text/setting-part';

const coded = (list: keyof typeof codesOf) =>
	codesOf[list].map((value) => ({ value, label: settingCodeText(list, value) }));

/** Everything that settings choose from, in the reader's language. */
export async function settingChoices(services: Services, locale: string): Promise<SettingChoices> {
	const [{ office }, catalogue] = await Promise.all([
		services.officeNow(),
		currentCatalogue(services)
	]);
	const lists: Record<ChoiceList, SettingChoices[ChoiceList]> = {
		kecamatan: office.kecamatan.map(({ code, name }) => ({ value: code, label: name })),
		services: catalogue.services
			.filter(({ channel }) => channel !== 'walk-in')
			.map(({ id, label }) => ({ value: id, label: labelIn(label, locale) })),
		couriers: office.couriers.map(({ id, name }) => ({ value: id, label: name })),
		weekdays: week.map((day) => ({ value: String(day), label: weekdayText(day) })),
		'facility-type': coded('facility-type'),
		partner: coded('partner'),
		picture: coded('picture')
	};
	return lists;
}

/** The shipped words of a row that has none of the office's own. */
export function rowNameFor(
	key: PlainSettingKey,
	office: string
): ((code: string) => string) | undefined {
	switch (key) {
		case 'correction-reasons':
			return (code) => correctionReasonText({ code, picture: 'none' });
		case 'rejection-laws':
			return (code) => rejectionLawText({ code, citation: '', confirmed: false });
		case 'rejection-ways':
			return (code) => rejectionWayText({ code }, office);
		default:
			return undefined;
	}
}

/** A value in the list of settings: a long list by how many rows are in use, everything else in words. */
export function valueText(key: PlainSettingKey, value: unknown, choices: SettingChoices): string {
	const { shape } = settings[key];
	if (shape.kind === 'rows' && Array.isArray(value)) {
		const rows = value as { retired?: boolean }[];
		return m.office_setting_entries({ count: rows.filter(({ retired }) => !retired).length });
	}
	return settingLines(shape, value, choices).join(' · ');
}
