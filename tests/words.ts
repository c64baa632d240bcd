import type { Words } from '../components/words.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

/**
 * The visible English text of a message, its places $1 to $9 filled as the browser fills them. Tests and stories ask
 * for texts by their keys, so that a text that changes touches its locale file and the one test of that screen that
 * holds its words. Throws where a place is left empty: such a text is on no screen, so "is not shown" would always
 * hold.
 */
export const words: Words = (key, ...substitutions) =>
  messages[key].message.replace(/\$(\d)/g, (_, place) => {
    const filling = substitutions[Number(place) - 1];
    if (filling === undefined) throw new Error(`The text "${key}" needs something in its place $${place}`);
    return filling;
  });
