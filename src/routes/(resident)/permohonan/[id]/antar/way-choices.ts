import type { Delivery } from '$lib/domain/delivery/ways';
import { moneyText, noFeeText } from '$lib/text/money';
import { m } from '$lib/text/paraglide/messages';
import { wayHint, wayRefusalText, wayText } from '$lib/text/way';
import type { Choice } from '$lib/ui/base/ChoiceField.svelte';

type Offer = Delivery & { id: string; courierName?: string; collects?: boolean; usualFee?: number };

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Every way as a row: its price beside it, and where it cannot be chosen the reason. */
export function wayChoices(of: {
	offers: Offer[];
	regency: string;
	/** Whether some document of the order is a PDF. */
	manyOutputs: boolean;
}): Choice[] {
	return of.offers.map((offer) => {
		const fee = offer.fee ?? offer.usualFee;
		const shown = capital(fee === undefined ? m.apply_ways_fee_later() : moneyText(fee));
		if (offer.courier) {
			const label = offer.courierName ?? offer.courier;
			if (!offer.choosable) return { value: offer.id, label, because: noFeeText(label) };
			const hints = [
				m.apply_ways_courier(),
				offer.collects === false && m.apply_ways_no_collect(),
				offer.fee === undefined &&
					offer.usualFee !== undefined &&
					m.apply_ways_fee_inside({ regency: of.regency })
			];
			return { value: offer.id, label, aside: shown, hint: hints.filter(Boolean).join(' ') };
		}
		const label = wayText(offer.way);
		if (offer.choosable)
			return {
				value: offer.id,
				label,
				aside: capital(moneyText(0)),
				hint: offer.way === 'pickup' ? m.apply_ways_pickup() : wayHint(offer.way)
			};
		const reason = offer.reason ? wayRefusalText(offer.reason) : '';
		const also = offer.way === 'pdf' && of.manyOutputs ? m.apply_ways_pdf_also() : '';
		return { value: offer.id, label, because: [reason, also].filter(Boolean).join(' ') };
	});
}
