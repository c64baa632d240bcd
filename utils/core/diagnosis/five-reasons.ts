import { isSurelyCleared } from '../journal/experience.ts';
import type { ReasonCheck, ReasonCode } from './diagnosis.ts';
import { type DiagnosisFacts, findLastEnd, findLatePrivateClose, isLately } from './facts.ts';

type Answer = ReasonCheck['answer'];

/** One check a reason; what cannot be seen from an extension is said to be so. */
const checks: Record<ReasonCode, (facts: DiagnosisFacts) => Answer> = {
  'clears-on-exit'({ clearing, clearingRead, experience }) {
    const isFresh = clearingRead === 'lately'; // what the browser says now counts for more than what was seen before
    if (clearing === 'keeps' && isFresh) return 'no';
    const isKnown = typeof clearing === 'object' && (clearing.clearsBy === 'experience' || isFresh);
    return isKnown || isSurelyCleared(experience) ? 'yes' : 'cannot-see';
  },
  'private-window'(facts) {
    if (facts.store.kind === 'private') return 'yes';
    // The window at hand is an ordinary one; whether the sign-in was made in another is the user's to know.
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
    // a test for humans is one of our question: pages may work
    return asked === null || asked.verdict === 'could-not-tell' ? 'cannot-see' : 'no';
  },
};

/** Whether what the record does not show has not been. */
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
