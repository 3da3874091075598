const prefix = 'ketanmu-push:';
/** Whose news: the account's own, or those of one relative's link. */
export const markFor = (link: string | undefined): string => prefix + (link ?? 'saya');

/** A browser has one subscription for all; what was asked for is marked here. */
export const marks = (): string[] =>
	Object.keys(localStorage).filter((key) => key.startsWith(prefix));
