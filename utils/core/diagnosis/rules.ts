import { type DiagnosisFacts, endOf, findLastEnd, findLatePrivateClose, hadAsked, isLately } from './facts.ts';
import { type Finding, likely, possible, sure, withEvidence } from './finding.ts';
import { findCleared, findEndedWithBrowser, findReachedEnd } from './lost-at-start.ts';
import { findEvicted, findRemovedHere, findTakenBack, isRemovalWithoutPage } from './lost-while-open.ts';

/** A cause's code, and when the facts speak for it. */
type Rule = { readonly code: string; readonly find: (facts: DiagnosisFacts) => Finding };

/**
 * Every cause with what speaks for it. `sure` only where every other story is excluded: the tables of neighbours in the
 * tests list what looks alike. Of two that are equally sure the upper one is told first. A new row is a new cause:
 * The text `cause`, `causeWhen` and `causeWords` do not compile until it has its sentence, its condition and its cure.
 */
export const rules = [
  { code: 'incident', find: ({ status }) => (status.kind === 'incident' ? likely('status-page-says') : null) },
  { code: 'private-window', find: findPrivateWindow },
  { code: 'signed-out-here', find: (facts) => (endOf(facts)?.kind === 'signed-out-here' ? sure('own-record') : null) },
  { code: 'still-signed-in', find: ({ asked }) => (asked?.verdict === 'yes' ? sure('site-says-yes') : null) },
  { code: 'brought-back', find: (facts) => (isBroughtBack(facts) ? sure('own-record', 'same-as-ended') : null) },
  { code: 'reached-end', find: findReachedEnd },
  { code: 'evicted', find: findEvicted },
  { code: 'cleared-on-exit', find: findCleared },
  { code: 'ended-with-browser', find: findEndedWithBrowser },
  // Without a page of the site that could have done it, somebody at this browser comes first.
  { code: 'removed-here', find: (facts) => (isRemovalWithoutPage(facts) ? findRemovedHere(facts) : null) },
  {
    code: 'ended-by-site',
    find: (facts) => (hadAsked(facts) ? withEvidence(findEndedBySite(facts), 'we-had-asked') : findEndedBySite(facts)),
  },
  { code: 'account-switched', find: findSwitched },
  { code: 'removed-here', find: (facts) => (isRemovalWithoutPage(facts) ? null : findRemovedHere(facts)) },
  { code: 'connection', find: findConnection },
] as const satisfies readonly Rule[];

export type RuleCode = (typeof rules)[number]['code'];

/** The cookie is here, and Lights Out has ended what it stands for: the browser brought it back. */
function isBroughtBack({ session, endedByUs, asked }: DiagnosisFacts): boolean {
  if (session !== 'here' || asked?.verdict === 'yes') return false;
  return endedByUs === 'proved' || (endedByUs === 'told' && asked?.verdict === 'no');
}

/** The cookie is here and the site refuses it, which it does to a visitor's too; or the site took the cookie back. */
function findEndedBySite(facts: DiagnosisFacts): Finding {
  if (isBroughtBack(facts)) return null;
  if (facts.session === 'unsure') return possible('site-refuses-cookie');
  return facts.session === 'here' && facts.asked?.verdict === 'no' ? sure('site-refuses-cookie') : findTakenBack(facts);
}

/**
 * If nothing is here, the other sign-in has ended too, and how it did was not seen: that is what is asked about. If the
 * site refuses what is here, that may be no sign-in: some sites give a value of the same name to visitors.
 */
function findSwitched(facts: DiagnosisFacts): Finding {
  const end = findLastEnd(facts);
  if (end?.kind !== 'replaced') return null;
  return facts.session === 'here' && facts.asked?.verdict !== 'no' && isLately(end.at, facts.now)
    ? likely('other-sign-in-here')
    : possible('other-sign-in-here');
}

/**
 * A sign-in that the record holds, and that ended after the last private window was closed or still goes on, was an
 * ordinary one. Of private windows no site is recorded: only the user can say that it was this one.
 */
function findPrivateWindow(facts: DiagnosisFacts): Finding {
  if (facts.session === 'here') return null;
  const end = findLastEnd(facts);
  if (facts.store.kind === 'private') return end === null ? possible('here-is-private') : null;
  const closedAt = findLatePrivateClose(facts);
  if (closedAt === null || (end !== null && end.at >= closedAt)) return null;
  const isOpen = facts.record === 'kept' && facts.entries.some((entry) => entry.end === null && !entry.lostSight);
  return isOpen && facts.session === 'absent' ? null : possible('private-window-closed');
}

function findConnection({ asked }: DiagnosisFacts): Finding {
  if (asked?.verdict !== 'could-not-tell') return null;
  if (asked.answer.kind === 'challenge') return possible('site-answers-challenge');
  return asked.answer.kind === 'timeout' || asked.answer.kind === 'network-error' ? possible('site-silent') : null;
}
