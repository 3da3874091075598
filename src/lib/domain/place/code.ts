import type { Brand } from '$lib/domain/brand';
import { cleanDigits } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';

// Codes of Kemendagri (the ones inside a NIK), not those of BPS, which differ.

/** A kabupaten or kota, `35.16` */
export type RegionCode = Brand<string, 'RegionCode'>;
/** `35.16.01` */
export type KecamatanCode = Brand<string, 'KecamatanCode'>;
/** A desa or kelurahan, `35.16.01.2001` */
export type VillageCode = Brand<string, 'VillageCode'>;

export type PlaceCodeIssue = { code: 'place-empty' } | { code: 'place-format' };

const parseAs =
	<Code extends string>(shape: RegExp) =>
	(raw: string): Result<Code, PlaceCodeIssue> => {
		const digits = cleanDigits(raw);
		if (digits === '') return refuse({ code: 'place-empty' });
		const groups = shape.exec(digits);
		return groups ? accept(groups.slice(1).join('.') as Code) : refuse({ code: 'place-format' });
	};

/** Dots may be missing. Whether such a place exists is for the office's data to say. */
export const parseRegionCode = parseAs<RegionCode>(/^(\d\d)(\d\d)$/);
export const parseKecamatanCode = parseAs<KecamatanCode>(/^(\d\d)(\d\d)(\d\d)$/);
export const parseVillageCode = parseAs<VillageCode>(/^(\d\d)(\d\d)(\d\d)([12]\d{3})$/);

export const kecamatanOf = (village: VillageCode): KecamatanCode =>
	village.slice(0, 8) as KecamatanCode;

export const regionOf = (place: KecamatanCode | VillageCode): RegionCode =>
	place.slice(0, 5) as RegionCode;

/** The last group of a kelurahan begins with 1, that of a desa with 2. */
export const villageKindOf = (village: VillageCode): 'desa' | 'kelurahan' =>
	village[9] === '1' ? 'kelurahan' : 'desa';
