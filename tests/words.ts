import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { createWords } from '../utils/core/words/create-words.ts';
import { findPlaces } from '../utils/core/words/find-places.ts';
import { parseText } from '../utils/core/words/parse-text.ts';
import type { TextKey, Words } from '../utils/core/words/words.ts';

const textOf = (key: string) => messages[key as TextKey].message;
/** The gallery is built with the texts of another language in their place. */
const { message: code } = messages.languageOfTexts;
const say = createWords(textOf, code === 'en' ? 'en-GB' : code);

/**
 * The visible English text of a message, its places filled. Tests and stories ask for texts by their keys, so that a
 * text that changes touches its locale file and the one test of that screen that holds its words. Throws where a place
 * is left empty: such a text is on no screen, so "is not shown" would always hold.
 */
export const words: Words = (key, ...given) => {
  const [first] = given;
  const values: object = first ?? {};
  const empty = [...findPlaces(parseText(textOf(key))).keys()].filter((name) => !(name in values));
  if (empty.length > 0) throw new Error(`The text "${key}" needs something in its place ${empty.join(', ')}`);
  return say(key, ...given);
};
