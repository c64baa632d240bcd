import type { EndEvidence } from '../journal/journal.ts';
import type { ReasonCheck, ReasonCode } from './diagnosis.ts';
import { type DiagnosisFacts, endOf, findLastEnd, findLatePrivateClose } from './facts.ts';

type Answer = ReasonCheck['answer'];

/** One check for each reason. What an extension cannot see is `cannot-see`. */
const checks: Record<ReasonCode, (facts: DiagnosisFacts) => Answer> = {
  'clears-on-exit'({ clearing, clearingRead }) {
    const isFresh = clearingRead !== 'long-ago'; // what the browser says now counts for more than what was seen before
    if (clearing === 'keeps' && isFresh) return 'no';
    // What the last starts showed may have been a person's or a program's work each time.
    return clearing === 'clears' && isFresh ? 'yes' : 'cannot-see';
  },
  'cleared-data'(facts) {
    const end = endOf(facts);
    if (facts.session !== 'absent') return facts.session === 'here' ? 'no' : 'cannot-see';
    if (end?.kind === 'gone-while-open')
      return end.evidence.others === 'stayed' || isNamed(end.evidence) ? 'no' : 'cannot-see';
    const isKnown = end?.kind === 'signed-out-here' || (end?.kind === 'reached-end' && end.shownBy === 'cookie');
    return isKnown ? 'no' : 'cannot-see';
  },
  'private-window'(facts) {
    if (facts.store.kind === 'private') return 'yes';
    // This is an ordinary window. Only the user knows whether the sign-in was made in a private one.
    return facts.privateWindows === 'visible' && findLatePrivateClose(facts) === null && hasWatched(facts)
      ? 'no'
      : 'cannot-see';
  },
  'ended-everywhere'({ session, asked, endedByUs }) {
    if (session === 'here' && asked?.verdict === 'no') return endedByUs === 'not-known' ? 'yes' : 'cannot-see';
    return asked?.verdict === 'yes' ? 'no' : 'cannot-see';
  },
  'other-account'(facts) {
    // The same account may have signed in anew, or the site has changed its cookie.
    if (findLastEnd(facts)?.kind === 'replaced') return 'cannot-see';
    return hasWatched(facts) && facts.elsewhere === 'not-seen' ? 'no' : 'cannot-see';
  },
  connection({ asked }) {
    // A test for humans answers our request only: the site's pages may work.
    return asked === null || asked.verdict === 'could-not-tell' ? 'cannot-see' : 'no';
  },
};

/** Whether the browser names what removed the cookie, and no clearing of data does that. */
function isNamed({ removal }: EndEvidence): boolean {
  return removal === 'evicted' || removal === 'expired' || removal === 'taken-back';
}

/** Whether the record is complete: what it does not show did not happen. */
function hasWatched({ record, last }: DiagnosisFacts): boolean {
  return record === 'kept' && last?.lostSight !== true;
}

const order: readonly ReasonCode[] = [
  'clears-on-exit',
  'cleared-data',
  'private-window',
  'ended-everywhere',
  'other-account',
  'connection',
];

export function checkReasons(facts: DiagnosisFacts): readonly ReasonCheck[] {
  return order.map((reason) => ({ reason, answer: checks[reason](facts) }));
}
