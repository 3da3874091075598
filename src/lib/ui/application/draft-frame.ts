import { dateOf, type Instant, type IsoDate } from '$lib/domain/time/office-time';
import { clockText, dateText, dayText, type Zone } from '$lib/text/date';
import { m } from '$lib/text/paraglide/messages';

/** What every page of a draft shows around its own content. */
export type DraftFrame = {
	id: string;
	quiet: boolean;
	savedAt: Instant;
	keptUntil: IsoDate;
	today: IsoDate;
	zone: Zone;
};

/** "Tersimpan di kantor, pukul 10.42 WIB.", with the day when it was not today. */
export function savedText({ savedAt, today, zone }: DraftFrame): string {
	const clock = clockText(savedAt, zone);
	return dateOf(savedAt, zone.timeZone) === today
		? m.apply_saved({ clock })
		: m.apply_saved_day({ day: dayText(savedAt, zone), clock });
}

export const keptText = ({ keptUntil }: DraftFrame): string =>
	m.apply_kept_until({ day: dateText(keptUntil) });

/** What the steps of a draft are called, in their order. */
export const stepNames = (): string[] => [
	m.apply_step_needs(),
	m.apply_step_data(),
	m.apply_step_papers(),
	m.apply_step_delivery(),
	m.apply_step_check(),
	m.apply_step_send()
];
