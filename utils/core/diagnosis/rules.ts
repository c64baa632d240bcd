import { isSurelyCleared } from '../journal/experience.ts';
import type { EndEvidence, SessionEnd } from '../journal/journal.ts';
import { type DiagnosisFacts, findLastEnd, findLatePrivateClose, hadAsked, isLately } from './facts.ts';
import type { EvidenceCode, Finding } from './finding.ts';

/** A cause's code, and when the facts speak for it. */
type Rule = { readonly code: string; readonly find: (facts: DiagnosisFacts) => Finding };

const sure = (...evidence: EvidenceCode[]): Finding => ({ certainty: 'sure', evidence });
const likely = (...evidence: EvidenceCode[]): Finding => ({ certainty: 'likely', evidence });
const possible = (...evidence: EvidenceCode[]): Finding => ({ certainty: 'possible', evidence });

const withEvidence = (finding: Finding, more: EvidenceCode): Finding =>
  finding && { ...finding, evidence: [...finding.evidence, more] };

/**
 * Every cause with what speaks for it. Of two that are equally sure the upper one is told first.
 * A new row is a new cause: `causeWords` does not compile until the cause has its words and its cure.
 */
export const rules = [
  { code: 'incident', find: ({ status }) => (status.kind === 'incident' ? likely('status-page-says') : null) },
  { code: 'signed-out-here', find: (facts) => (endOf(facts)?.kind === 'signed-out-here' ? sure('own-record') : null) },
  { code: 'still-signed-in', find: ({ asked }) => (asked?.verdict === 'yes' ? sure('site-says-yes') : null) },
  { code: 'reached-end', find: (facts) => (endOf(facts)?.kind === 'reached-end' ? sure('date-passed') : null) },
  { code: 'evicted', find: findEvicted },
  { code: 'cleared-on-exit', find: findCleared },
  { code: 'ended-with-browser', find: findEndedWithBrowser },
  {
    code: 'ended-by-site',
    find: (facts) => (hadAsked(facts) ? withEvidence(findEndedBySite(facts), 'we-had-asked') : findEndedBySite(facts)),
  },
  { code: 'account-switched', find: findSwitched },
  { code: 'private-window', find: findPrivateWindow },
  { code: 'removed-here', find: findRemovedHere },
  { code: 'connection', find: findConnection },
] as const satisfies readonly Rule[];

export type RuleCode = (typeof rules)[number]['code'];

/**
 * How the session ended that is missing now. Null where a session is here, and where the record still holds an open
 * one: Lights Out has not yet seen how that one ended.
 */
function endOf(facts: DiagnosisFacts): SessionEnd | null {
  return facts.session === 'absent' && facts.entries.every(({ end }) => end !== null) ? findLastEnd(facts) : null;
}

function goneWhileOpen(facts: DiagnosisFacts): EndEvidence | null {
  const end = endOf(facts);
  return end?.kind === 'gone-while-open' ? end.evidence : null;
}

function findEvicted(facts: DiagnosisFacts): Finding {
  if (goneWhileOpen(facts)?.removal !== 'evicted') return null;
  return facts.crowding === null ? sure('browser-dropped-it') : sure('browser-dropped-it', 'crowded-host');
}

/**
 * A sign-in that is gone at one start of the browser: likely. At two starts, or where the browser's setting says so:
 * sure. A setting that says "keeps" rules it out. A setting that was read long ago proves nothing.
 */
function findCleared(facts: DiagnosisFacts): Finding {
  const end = endOf(facts);
  const isSet = typeof facts.clearing === 'object' && facts.clearing.clearsBy === 'setting';
  if (end?.kind !== 'gone-while-closed' || end.cookie === 'undated') return null;
  const isFresh = facts.clearingRead === 'lately';
  if (isSet && isFresh) return sure('setting-clears', 'gone-after-start');
  if (facts.clearing === 'keeps' && isFresh) return null;
  if (!end.settled) return isSet ? possible('setting-clears') : null;
  if (isSurelyCleared(facts.experience)) return sure('gone-after-starts');
  return isSet ? likely('setting-clears', 'gone-after-start') : likely('gone-after-start');
}

function findEndedWithBrowser(facts: DiagnosisFacts): Finding {
  const end = endOf(facts);
  return end?.kind === 'gone-while-closed' && end.cookie === 'undated'
    ? sure('cookie-without-date', 'gone-after-start')
    : null;
}

/**
 * The cookie is here and the site refuses it; or the site removed the cookie. Chromium tells when a site did that. In
 * Firefox it is likely where a page of the site was loading and the site's other cookies stayed.
 */
function findEndedBySite(facts: DiagnosisFacts): Finding {
  if (facts.session === 'here' && facts.asked?.verdict === 'no') return sure('site-refuses-cookie');
  const gone = goneWhileOpen(facts);
  if (gone === null) return null;
  if (gone.removal === 'taken-back')
    return likely('site-took-cookie-back', ...(gone.pageLoaded ? (['page-was-loading'] as const) : []));
  if (gone.removal !== 'deleted') return null;
  if (facts.browser === 'firefox' && gone.pageLoaded && gone.others === 'stayed')
    return likely('page-was-loading', 'others-stayed');
  if (gone.pageLoaded) return possible('page-was-loading');
  if (facts.browser === 'firefox') return possible('browser-names-nobody');
  // A site can also clear by the header Clear-Site-Data, on any answer. That removes its other cookies too.
  return gone.others === 'stayed' ? null : possible(...(gone.others === 'went' ? (['others-went'] as const) : []));
}

function findSwitched(facts: DiagnosisFacts): Finding {
  const end = findLastEnd(facts);
  if (end?.kind !== 'replaced') return null;
  return isLately(end.at, facts.now) ? likely('other-sign-in-here') : possible('other-sign-in-here');
}

function findPrivateWindow(facts: DiagnosisFacts): Finding {
  if (facts.session === 'here') return null;
  if (facts.store.kind === 'private') return possible('here-is-private');
  // Of private windows no site is recorded: only the user can say that it was this one.
  return findLatePrivateClose(facts) === null ? null : possible('private-window-closed');
}

/**
 * Removed by another extension or by hand. Chromium reports `explicit` for these. A site's Set-Cookie is never
 * `explicit`, but its Clear-Site-Data is, and that removes the site's other cookies too.
 */
function findRemovedHere(facts: DiagnosisFacts): Finding {
  const gone = goneWhileOpen(facts);
  if (gone === null) return null;
  const others = gone.others === 'went' ? (['others-went'] as const) : [];
  if (gone.removal === 'unseen')
    return facts.browser === 'firefox' && gone.others !== 'stayed' ? likely('deleted-silently') : null;
  if (gone.removal !== 'deleted') return null;
  if (facts.browser === 'chrome' && !gone.pageLoaded && gone.others === 'stayed') return likely('deleted-from-within');
  return possible(facts.browser === 'firefox' ? 'browser-names-nobody' : 'deleted-from-within', ...others);
}

function findConnection({ asked }: DiagnosisFacts): Finding {
  if (asked?.verdict !== 'could-not-tell') return null;
  if (asked.answer.kind === 'challenge') return possible('site-answers-challenge');
  return asked.answer.kind === 'timeout' || asked.answer.kind === 'network-error' ? possible('site-silent') : null;
}
