import type { SiteRefusal } from '../../../utils/core/sites/site-refusal.ts';
import type { FindEnd } from '../../model/actions/adding-actions.ts';
import type { AddressTrouble } from '../../options/sites/add/read-site.ts';
import type { Words } from '../../words.ts';

/** Why an address cannot be added, and what to type instead. */
export function addressSentence(trouble: AddressTrouble, words: Words): string {
  if (trouble.kind === 'suffix') return words('addSuffix', { suffix: trouble.host });
  if (trouble.kind === 'built-in') return words('addBuiltIn', { site: trouble.site.name });
  return words('addTrouble', { what: trouble.kind === 'no-host' ? 'not-an-address' : trouble.kind });
}

/** Why nothing was looked for at an address. */
export function findTroubleSentence(kind: Exclude<FindEnd['kind'], 'found'>, words: Words): string {
  return words('addTrouble', { what: kind === 'no-host' ? 'not-an-address' : kind });
}

/** Why a site was not taken, sentence by sentence. */
export function refusalSentences(reasons: readonly SiteRefusal[], words: Words): string {
  return reasons.map((because) => words('notTaken', { because })).join(' ');
}
