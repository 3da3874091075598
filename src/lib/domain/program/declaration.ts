/** What an applicant may have to declare about their relation to those the case is for. */
export const declarationIds = ['same-kk', 'guardian', 'death-reporter', 'proxy'] as const;
export type DeclarationId = (typeof declarationIds)[number];
