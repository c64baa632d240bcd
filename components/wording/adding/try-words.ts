import type { SaveEnd, TryEnd } from '../../model/actions/adding-actions.ts';
import type { Words } from '../../words.ts';
import { refusalKey } from './trouble-words.ts';

/** Why a site was not saved, or not tried; null where it was, or where the screen's own notices say why not. */
export function tryProblem(end: TryEnd | SaveEnd | null, name: string, words: Words): string | null {
  if (end?.kind === 'nobody') return words('addNobody', { site: name });
  if (end?.kind === 'not-reached') return words('addNotReached', { site: name });
  return end?.kind === 'refused' ? end.reasons.map((reason) => words(refusalKey[reason])).join(' ') : null;
}
