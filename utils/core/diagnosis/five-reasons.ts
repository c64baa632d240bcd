import { isSurelyCleared } from '../journal/experience.ts';
import type { ReasonCheck, ReasonCode } from './diagnosis.ts';
import { findLastEnd, findLatePrivateClose, type DiagnosisFacts } from './facts.ts';

type Answer = ReasonCheck['answer'];

/** One check a reason; what cannot be seen from an extension is said to be so. */
const checks: Record<ReasonCode, (facts: DiagnosisFacts) => Answer> = {
  'clears-on-exit'({ clearing, experience }) {
    if (clearing === 'keeps') return 'no'; // what the browser says now counts for more than what was seen before
    return typeof clearing === 'object' || isSurelyCleared(experience) ? 'yes' : 'cannot-see';
  },
  'private-window'(facts) {
    if (facts.store.kind === 'private') return 'yes';
    // The window at hand is an ordinary one; whether the sign-in was made in another is the user's to know.
    return facts.privateWindows === 'visible' && findLatePrivateClose(facts) === null && hasWatched(facts) ? 'no' : 'cannot-see';
  },
  'ended-everywhere'({ session, asked }) {
    if (session === 'here' && asked?.verdict === 'no') return 'yes';
    return asked?.verdict === 'yes' ? 'no' : 'cannot-see';
  },
  'other-account'(facts) {
    if (findLastEnd(facts)?.kind === 'replaced') return 'yes';
    return hasWatched(facts) && facts.elsewhere === 'not-seen' ? 'no' : 'cannot-see';
  },
  connection({ asked }) {
    if (asked === null) return 'cannot-see';
    if (asked.verdict !== 'could-not-tell') return 'no';
    return asked.answer.kind === 'challenge' ? 'yes' : 'cannot-see';
  },
};

/** Whether what the record does not show has not been. */
function hasWatched({ record, last }: DiagnosisFacts): boolean {
  return record === 'kept' && last?.lostSight !== true;
}

const order: readonly ReasonCode[] = ['clears-on-exit', 'private-window', 'ended-everywhere', 'other-account', 'connection'];

export function checkReasons(facts: DiagnosisFacts): readonly ReasonCheck[] {
  return order.map((reason) => ({ reason, answer: checks[reason](facts) }));
}
