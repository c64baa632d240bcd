import type { Words } from './words.ts';

/** The texts of one language, with its tag: numbers and dates are written in the same. */
export type Texts = { readonly words: Words; readonly language: string };
