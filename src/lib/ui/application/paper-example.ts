/** What a paper looks like, by the catalogue's `example`; drawn in a box of 96 × 72, line 2.4. */
export const paperExamples = {
	card: 'M17 18h62v36H17zM25 28h24M25 35h30M25 42h20M61 27h11v15H61z',
	book: 'M14 12h68v48H14zM48 12v48M20 20h20M20 26h14M20 38h9v13h-9zM33 38h9v13h-9zM56 20h20M56 26h20M56 32h12M58 52c2-4 4-4 4 0s4 2 8-2',
	letter:
		'M29 7h38v58H29zM38 14h20M35 19h26M35 27h26M35 33h26M35 39h18M44 53a6 6 0 1 0 12 0a6 6 0 1 0-12 0M52 57c3-6 5-5 5-1s3 1 5-2',
	sheet: 'M13 12h70v48H13zM37 19h22M20 27h56v26H20zM20 34h56M20 40h56M20 46h56M40 27v26M58 27v26',
	form: 'M29 7h38v58H29zM35 14h26M35 20h5v5h-5zM40 20h5v5h-5zM45 20h5v5h-5zM50 20h5v5h-5zM35 32h26M35 38h26M35 44h26M36 57c3-6 5-5 5-1s3 3 6-1 3 2 6 0',
	portrait: 'M30 8h36v56H30zM48 19a9 9 0 1 0 .1 0M36 64v-8c0-9 5-13 12-13s12 4 12 13v8'
} as const;

export type PaperExampleKind = keyof typeof paperExamples;

/** The four corners that a good photo shows. */
export const frameCorners = 'M2 13V2h11M83 2h11v11M94 59v11H83M13 70H2V59';
