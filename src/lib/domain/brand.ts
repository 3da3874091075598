declare const brand: unique symbol;

/** A value that only its parser may make, so that raw text is never taken for a checked one. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
