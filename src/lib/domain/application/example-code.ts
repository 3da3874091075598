import { makeCode, showCode } from './code';

// Each byte stands for the letter of its value: 4T7K9QX.
const bytes = Uint8Array.of(4, 26, 7, 19, 9, 23, 29);

/** A code that the office could have given, for a hint: `MJK-4T7K-9QXD`. */
export const exampleCode = (prefix: string): string => showCode(makeCode(prefix, bytes));
