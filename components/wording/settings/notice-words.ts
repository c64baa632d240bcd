import type { Trouble } from '../../model/app-dependencies.ts';
import type { Words } from '../../words.ts';

/** Why something did not happen. `not-loaded`: a part of the screen is lacking. */
export function troubleSentence(trouble: Trouble | 'not-loaded', words: Words): string {
  const isBug = trouble === 'invalid-command' || trouble === 'foreign-sender';
  return words('trouble', { what: isBug ? 'unexpected' : trouble });
}
