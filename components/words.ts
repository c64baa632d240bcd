import type * as texts from '../utils/core/words/words.ts';

/** A key whose text has no named places to fill. A key that is missing in the English locale does not compile. */
export type MessageKey = texts.MessageKey;

/** A key whose text has no other places than the ones named. */
export type KeyWith<Name extends string> = texts.KeyWith<Name>;

/** Says the text of a key in the user's language. */
export type Words = texts.Words;
