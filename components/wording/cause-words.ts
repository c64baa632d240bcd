import type { Cause, CauseCode } from '../../utils/core/diagnosis/diagnosis.ts';
import type { SiteView } from '../../utils/core/overview.ts';
import type { App } from '../app-context.ts';
import type { MessageKey } from '../words.ts';
import { clearingCure, sessionCookieCure, type Cure } from './cure-words.ts';

const causeKey: Record<CauseCode, MessageKey> = {
  incident: 'causeIncident',
  'signed-out-here': 'causeSignedOutHere',
  'reached-end': 'causeReachedEnd',
  'cleared-on-exit': 'causeCleared',
  'ended-with-browser': 'causeEndedWithBrowser',
  'private-window': 'causePrivate',
  'ended-by-site': 'causeEndedBySite',
  'account-switched': 'causeSwitched',
  evicted: 'causeEvicted',
  'removed-here': 'causeRemovedHere',
  connection: 'causeConnection',
  'still-signed-in': 'causeStillSignedIn',
  'could-not-tell': 'causeCouldNotTell',
};

/** What helps, in one sentence; null where a list of steps does, or nothing. */
const adviceKey: Record<CauseCode, MessageKey | null> = {
  incident: 'adviceIncident',
  'signed-out-here': 'adviceSignedOutHere',
  'reached-end': 'adviceReachedEnd',
  'cleared-on-exit': null,
  'ended-with-browser': null,
  'private-window': 'cureOrdinaryWindow',
  'ended-by-site': 'adviceEndedBySite',
  'account-switched': 'adviceSwitched',
  evicted: 'adviceEvicted',
  'removed-here': 'adviceRemovedHere',
  connection: 'adviceConnection',
  'still-signed-in': 'adviceStillSignedIn',
  'could-not-tell': null,
};

/** A cause as surely as it is known: only what is sure is stated plainly. */
export function causeSentence({ code, certainty }: Cause, place: 'first' | 'later', siteName: string, { words }: Pick<App, 'words'>): string {
  if (code === 'could-not-tell' && place === 'later') return words('causeNothingElse');
  const sentence = words(causeKey[code], siteName);
  if (certainty === 'sure') return sentence;
  return words(certainty === 'likely' ? 'certaintyLikely' : 'certaintyPossible', sentence);
}

/** What forgets sign-ins needs no cure on a shared computer. */
export function causeCure({ code, evidence }: Cause, site: SiteView, computer: 'own' | 'shared', speech: Pick<App, 'words' | 'format' | 'browserName'>): Cure | string | null {
  const { words, browserName } = speech;
  if (code === 'cleared-on-exit' || code === 'ended-with-browser') {
    if (computer === 'shared') return words('adviceShared');
    return code === 'ended-with-browser' ? sessionCookieCure([site], speech) : clearingCure([site], evidence.includes('setting-clears') ? 'setting' : 'experience', speech);
  }
  if (code === 'account-switched' && browserName === 'firefox') return words('adviceSwitchedFirefox');
  if (code === 'private-window' && computer === 'shared') return words('adviceShared');
  const key = adviceKey[code];
  return key === null ? null : words(key, site.name);
}
