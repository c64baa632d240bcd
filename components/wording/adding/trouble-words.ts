import type { SiteRefusal } from '../../../utils/core/sites/site-refusal.ts';
import type { FindEnd } from '../../model/actions/adding-actions.ts';
import type { AddressTrouble } from '../../options/sites/add/read-site.ts';
import type { MessageKey, Words } from '../../words.ts';

/** Why an address cannot be added, and what to type instead. */
export function addressSentence(trouble: AddressTrouble, words: Words): string {
  if (trouble.kind === 'suffix') return words('addSuffix', { suffix: trouble.host });
  if (trouble.kind === 'built-in') return words('addBuiltIn', { site: trouble.site.name });
  return words(addressKey[trouble.kind]);
}

const addressKey: Record<Exclude<AddressTrouble['kind'], 'suffix' | 'built-in'>, MessageKey> = {
  'nothing-typed': 'addNothingTyped',
  'browser-page': 'addBrowserPage',
  'not-an-address': 'addNoAddress',
  'no-host': 'addNoAddress',
};

/** Why nothing was looked for at an address. */
export const findTroubleKey: Record<Exclude<FindEnd['kind'], 'found'>, MessageKey> = {
  'not-an-address': 'addNoAddress',
  'no-host': 'addNoAddress',
  'not-allowed': 'addNotAllowed',
  'no-store': 'addNoStore',
  'no-access': 'addNoAccess',
  unreachable: 'addUnreachable',
};

/** Why a site was not taken. */
export const refusalKey: Record<SiteRefusal, MessageKey> = {
  'not-one-domain': 'notTakenDomain',
  'foreign-address': 'notTakenForeign',
  'not-https': 'notTakenHttp',
  'foreign-cookie': 'notTakenCookie',
  'carries-secrets': 'notTakenSecrets',
  'not-plain': 'notTakenWords',
  'wider-sign-out': 'notTakenWider',
  'no-mark': 'notTakenMark',
  empty: 'notTakenEmpty',
  'ends-more': 'notTakenMore',
  malformed: 'notTakenForm',
  twice: 'notTakenTwice',
  'too-many': 'notTakenMany',
  managed: 'notTakenManaged',
  'known-site': 'notTakenKnown',
};
