import type { Trouble } from '../../model/app-dependencies.ts';
import type { Words } from '../../words.ts';

/** Why something that was pressed did not happen. */
export function troubleSentence(trouble: Trouble, words: Words): string {
  const isBug = trouble === 'invalid-command' || trouble === 'foreign-sender';
  return words('trouble', { what: isBug ? 'unexpected' : trouble });
}
