import { isSurelyCleared } from '../journal/experience.ts';
import type { ReasonCheck, ReasonCode } from './diagnosis.ts';
import { type DiagnosisFacts, findLastEnd, findLatePrivateClose, isLately } from './facts.ts';

type Answer = ReasonCheck['answer'];

/** One check for each reason. What an extension cannot see is `cannot-see`. */
const checks: Record<ReasonCode, (facts: DiagnosisFacts) => Answer> = {
  'clears-on-exit'({ clearing, clearingRead, experience }) {
    const isFresh = clearingRead === 'lately'; // what the browser says now counts for more than what was seen before
    if (clearing === 'keeps' && isFresh) return 'no';
    const isKnown = typeof clearing === 'object' && (clearing.clearsBy === 'experience' || isFresh);
    return isKnown || isSurelyCleared(experience) ? 'yes' : 'cannot-see';
  },
  'private-window'(facts) {
    if (facts.store.kind === 'private') return 'yes';
    // This is an ordinary window. Only the user knows whether the sign-in was made in a private one.
    return facts.privateWindows === 'visible' && findLatePrivateClose(facts) === null && hasWatched(facts)
      ? 'no'
      : 'cannot-see';
  },
  'ended-everywhere'({ session, asked }) {
    if (session === 'here' && asked?.verdict === 'no') return 'yes';
    return asked?.verdict === 'yes' ? 'no' : 'cannot-see';
  },
  'other-account'(facts) {
    const end = findLastEnd(facts);
    if (end?.kind === 'replaced') return isLately(end.at, facts.now) ? 'yes' : 'cannot-see';
    return hasWatched(facts) && facts.elsewhere === 'not-seen' ? 'no' : 'cannot-see';
  },
  connection({ asked }) {
    // A test for humans answers our request only: the site's pages may work.
    return asked === null || asked.verdict === 'could-not-tell' ? 'cannot-see' : 'no';
  },
};

/** Whether the record is complete: what it does not show did not happen. */
function hasWatched({ record, last }: DiagnosisFacts): boolean {
  return record === 'kept' && last?.lostSight !== true;
}

const order: readonly ReasonCode[] = [
  'clears-on-exit',
  'private-window',
  'ended-everywhere',
  'other-account',
  'connection',
];

export function checkReasons(facts: DiagnosisFacts): readonly ReasonCheck[] {
  return order.map((reason) => ({ reason, answer: checks[reason](facts) }));
}
