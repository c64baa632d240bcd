import type { SaveEnd, TryEnd } from '../../model/actions/adding-actions.ts';
import type { Words } from '../../words.ts';
import { refusalSentences } from './trouble-words.ts';

/** Why a site was not saved, or not tried; null where it was, or where the screen's own notices say why not. */
export function tryProblem(end: TryEnd | SaveEnd | null, name: string, words: Words): string | null {
  if (end?.kind === 'nobody') return words('addNotTried', { because: 'nobody', site: name });
  if (end?.kind === 'not-reached') return words('addNotTried', { because: 'other', site: name });
  return end?.kind === 'refused' ? refusalSentences(end.reasons, words) : null;
}
