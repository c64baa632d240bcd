import { seemsCleared } from '../journal/experience.ts';
import { type DiagnosisFacts, endOf, isLately } from './facts.ts';
import { type Finding, likely, possible, sure } from './finding.ts';

/**
 * Only what the browser itself showed is sure. In Firefox a full removal makes no event, so a date that has passed does
 * not tell whether the cookie was still there. A date that passed while the browser was closed tells even less.
 */
export function findReachedEnd(facts: DiagnosisFacts): Finding {
  const end = endOf(facts);
  if (end?.kind === 'gone-while-closed' && end.cookie === 'past') return possible('date-passed');
  if (end?.kind !== 'reached-end') return null;
  return end.shownBy === 'cookie' || facts.browser === 'chrome' ? sure('date-passed') : likely('date-passed');
}

/**
 * A sign-in that is gone at a start of the browser was likely cleared when it closed. It is sure only where the
 * browser's setting said so before: a person, or a program while the browser was closed, may remove cookies at every
 * closing. A setting that says "keeps" rules it out, and one that was read long ago, or only afterwards, proves
 * nothing. A start that kept the sign-in speaks against it. One that was too fresh may not have been on disk when the
 * browser was killed.
 */
export function findCleared(facts: DiagnosisFacts): Finding {
  const end = endOf(facts);
  if (end?.kind !== 'gone-while-closed' || end.cookie === 'undated') return null;
  const isSet = facts.clearing === 'clears';
  const isFresh = facts.clearingRead === 'before-end' && isLately(end.at, facts.now);
  const wasKept = facts.last?.kept === true;
  if (isSet && isFresh && !wasKept)
    return end.settled ? sure('setting-clears', 'gone-after-start') : likely('setting-clears', 'gone-after-start');
  if (facts.clearing === 'keeps' && facts.clearingRead !== 'long-ago') return null;
  if (!end.settled) return isSet ? possible('setting-clears') : null;
  if (isSet) return likely('setting-clears', 'gone-after-start');
  if (seemsCleared(facts.experience)) return likely('gone-after-starts');
  return wasKept || end.cookie === 'past' ? possible('gone-after-start') : likely('gone-after-start');
}

/**
 * A cookie without a date goes when the browser closes, except where the browser brings back its last tabs. No API
 * tells whether it does, and then a program may have removed the cookie while it was closed: this is never sure.
 */
export function findEndedWithBrowser(facts: DiagnosisFacts): Finding {
  const end = endOf(facts);
  if (end?.kind !== 'gone-while-closed' || end.cookie !== 'undated') return null;
  const evidence = ['cookie-without-date', 'gone-after-start'] as const;
  return facts.undatedKept === 'seen' ? possible(...evidence) : likely(...evidence);
}
