import type { Cause, CauseCode } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { SiteView } from '../../../utils/core/overview/overview.ts';
import type { App } from '../../app-context.ts';
import type { MessageKey } from '../../words.ts';
import { type Cure, clearingCure, sessionCookieCure } from '../warnings/cure-words.ts';

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
  'ended-by-site': 'adviceSignInAgain',
  'account-switched': 'adviceSwitched',
  evicted: 'adviceEvicted',
  'removed-here': 'adviceRemovedHere',
  connection: 'adviceConnection',
  'still-signed-in': 'adviceStillSignedIn',
  'could-not-tell': null,
};

/** A cause as surely as it is known: only what is sure is stated plainly. */
export function causeSentence(
  cause: Cause,
  place: 'first' | 'later',
  siteName: string,
  { words }: Pick<App, 'words'>,
): string {
  const { code, certainty } = cause;
  if (code === 'could-not-tell' && place === 'later') return words('causeNothingElse');
  const sentence = words(findKey(cause), siteName);
  if (certainty === 'sure') return sentence;
  return words(certainty === 'likely' ? 'certaintyLikely' : 'certaintyPossible', sentence);
}

/**
 * A clearing that is only likely may have been one by hand just before; a site that refuses what is here says more than
 * one that took it back.
 */
function findKey({ code, certainty, evidence }: Cause): MessageKey {
  if (code === 'cleared-on-exit' && certainty !== 'sure') return 'causeClearedLikely';
  if (code === 'ended-by-site' && evidence.includes('site-refuses-cookie'))
    return evidence.includes('we-had-asked') ? 'causeRefusedAsked' : 'causeRefused';
  return causeKey[code];
}

/**
 * Whether somebody else may have had a hand in it: the site refuses what is here, and Lights Out had not asked for
 * that.
 */
export function isSecurityMatter({ code, evidence }: Cause): boolean {
  return code === 'ended-by-site' && evidence.includes('site-refuses-cookie') && !evidence.includes('we-had-asked');
}

/** These have advice that keeps no sign-in. */
const sameWhenShared: ReadonlySet<CauseCode> = new Set(['incident', 'still-signed-in', 'connection', 'could-not-tell']);

/** What ends sign-ins needs no cure on a shared computer. */
export function causeCure(
  cause: Cause,
  site: SiteView,
  computer: 'own' | 'shared',
  speech: Pick<App, 'words' | 'format' | 'browserName'>,
): Cure | string | null {
  const { code, evidence } = cause;
  const { words, browserName } = speech;
  if (isSecurityMatter(cause))
    return computer === 'shared' ? words('adviceSecure') : `${words('adviceSignInAgain')} ${words('adviceSecure')}`;
  if (computer === 'shared' && !sameWhenShared.has(code)) return words('adviceShared');
  if (code === 'cleared-on-exit' || code === 'ended-with-browser') {
    return code === 'ended-with-browser'
      ? sessionCookieCure([site], speech)
      : clearingCure([site], evidence.includes('setting-clears') ? 'setting' : 'experience', speech);
  }
  if (code === 'account-switched' && browserName === 'firefox') return words('adviceSwitchedFirefox');
  const key = adviceKey[code];
  return key === null ? null : words(key, site.name);
}
