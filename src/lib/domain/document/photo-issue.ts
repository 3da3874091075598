/** Why a photo is not taken. Everything else about it is a flag. */
export const photoIssues = [
	'photo-not-a-photo',
	'photo-too-many-bytes',
	'photo-too-many-pixels',
	'photo-too-many-scans',
	'photo-truncated',
	'photo-undecodable',
	'photo-timeout'
] as const;
export type PhotoIssue = (typeof photoIssues)[number];

/** What is said about a photo that is taken all the same. */
export const photoFlags = ['blurred', 'dark', 'small'] as const;
export type PhotoFlag = (typeof photoFlags)[number];
