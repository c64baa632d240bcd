import type messages from '../../../public/_locales/en/messages.json';
import type { TextArguments } from './text-arguments.d.ts';

/** A key of the locale files. A key that has no text in English does not compile. */
export type TextKey = keyof typeof messages;

/** A key whose text has no named places to fill. */
export type MessageKey = Exclude<TextKey, keyof TextArguments>;

/** A key whose text has no other places than the ones named: for tables of keys that are all said with the same. */
export type KeyWith<Name extends string> =
  | MessageKey
  | { [K in keyof TextArguments]: keyof TextArguments[K] extends Name ? K : never }[keyof TextArguments];

/** What the texts of these keys need, all of it where they are several. */
type ArgumentsOf<K extends TextKey> = (
  K extends keyof TextArguments
    ? (needed: TextArguments[K]) => void
    : never
) extends (needed: infer Needed) => void
  ? Needed
  : never;

/** A text without places takes nothing. */
type Given<K extends TextKey> = [K] extends [MessageKey] ? readonly [] : readonly [values: ArgumentsOf<K>];

/** Says the text of a key in the user's language: `words('signOutOf', { site })`. */
export type Words = <K extends TextKey>(key: K, ...given: Given<K>) => string;
