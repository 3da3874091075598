import type { Way } from '$lib/domain/program/program';

/** Where a parcel goes: a village of the office's places, or an address elsewhere as text. */
export type Destination =
	| {
			inside: true;
			/** Kemendagri code of the village. */
			village: string;
			rt: string;
			rw: string;
			street: string;
			landmark: string;
	  }
	| { inside: false; address: string; regency: string; postal: string };

/** How the documents reach the household, as chosen; `fee` is integer rupiah, agreed when chosen. */
export type Delivery = {
	way: Way;
	courier?: string;
	zone?: string;
	fee?: number;
	recipient?: string;
	destination?: Destination;
	/** Service point or facility where the documents are fetched. */
	place?: string;
};
