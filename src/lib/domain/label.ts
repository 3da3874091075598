/** A text that belongs to data (catalogue, office), by language; Indonesian is always there. */
export type Label = { id: string } & Partial<Record<string, string>>;

/** The label in the reader's language, else in Indonesian. */
export const labelIn = (label: Label, locale: string): string => label[locale] ?? label.id;
