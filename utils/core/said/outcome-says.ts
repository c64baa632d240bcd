import type { CouldNotTellReason, Outcome } from '../sign-out/outcome.ts';
import type { KeyWith } from '../words/words.ts';

/** Each result that a sign-out or a removal can have, as one code. */
export type OutcomeCode =
  | 'signed-out/refused'
  | 'signed-out/not-tried'
  | `removed-here-only/${Extract<Outcome, { kind: 'removed-here-only' }>['reason']}`
  | 'already-signed-out'
  | 'refused'
  | `could-not-tell/${CouldNotTellReason}`;

/** The sentence that tells one result from the others. More may follow: dates, counts, what to do next. */
export const outcomeSays: Record<OutcomeCode, KeyWith<'site'>> = {
  'signed-out/refused': 'oldRefused',
  'signed-out/not-tried': 'oldNotTried',
  'removed-here-only/still-works': 'worksUnknown',
  'removed-here-only/site-not-told': 'siteNotTold',
  'removed-here-only/not-tried-yet': 'siteNotTriedYet',
  'removed-here-only/no-sign-in': 'noSignInLeft',
  'already-signed-out': 'alreadySaid',
  refused: 'refusedStill',
  'could-not-tell/site-silent': 'silentAfter',
  'could-not-tell/unclear-before': 'unclearBefore',
  'could-not-tell/not-checked': 'notChecked',
  'could-not-tell/two-sign-ins': 'twoSignIns',
  'could-not-tell/failed': 'failed',
  'could-not-tell/no-probe': 'noProbe',
  'could-not-tell/inside-another': 'insideAnother',
  'could-not-tell/removal-interrupted': 'removalInterrupted',
  'could-not-tell/interrupted': 'interrupted',
  'could-not-tell/not-told': 'noSignOutConfirmed',
  'could-not-tell/removed-meanwhile': 'removedMeanwhile',
  'could-not-tell/gone-after-asking': 'goneAfterAsking',
  'could-not-tell/here-after-asking': 'hereAfterAsking',
  'could-not-tell/asked-in-part': 'askedInPart',
  'could-not-tell/lost': 'lostBefore',
  'could-not-tell/replaced': 'replaced',
  'could-not-tell/changed-since': 'changedSince',
  'could-not-tell/cookies-unreadable': 'cookiesUnreadable',
  'could-not-tell/access-missing': 'accessGone',
  'could-not-tell/turned-off': 'turnedOffMeanwhile',
  'could-not-tell/site-unknown': 'siteUnknown',
};
