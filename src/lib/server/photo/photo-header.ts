export type PhotoKind = 'jpeg' | 'png' | 'webp' | 'heic';

/** What a file says about itself before anything is decoded. Pixels as stored, not as turned. */
export type PhotoHeader = {
	kind: PhotoKind;
	width: number;
	height: number;
	/** Passes over the picture; more than one only in JPEG. */
	scans: number;
	/** The file ends before the picture does. */
	truncated: boolean;
};
