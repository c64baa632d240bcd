import { cookieId } from '../../core/cookies/cookie.ts';
import { findSignIns } from '../../core/sessions/find-sign-ins.ts';
import { refId } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { Events } from '../../ports/events.ts';
import { noteGoing } from '../journal/note-going.ts';
import { createLengthLearner } from '../learn-length.ts';
import { pruneLabelAtOnce, pruneLabelOfFormer } from '../prune-labels.ts';
import { noteNewerSignIns } from '../sign-out/note-newer.ts';
import { noteWritten } from '../sign-out/note-written.ts';
import type { BackgroundPorts } from './background-ports.ts';
import type { UseCases } from './create-use-cases.ts';

type Noting = Pick<UseCases, 'browserRun' | 'cookieWatch' | 'ownEndings' | 'readSnapshot' | 'removals'>;

/**
 * What is done at once when the browser reports a change of a cookie: the browser may close, or the next person sign
 * in, before the next look at the jar.
 */
export function createCookieNotes(
  { outside: { clock, credentials, hostAccess }, kept }: BackgroundPorts,
  { browserRun, cookieWatch, ownEndings, readSnapshot, removals }: Noting,
): Events['onCookie'] {
  const { journal, labels, learned, leave, records, refusals, siteBook } = kept;
  /** Auth cookies that were just written over: the first half of an update. */
  const replaced = new Set<string>();
  const going = { browserRun, journal };
  const learnLength = createLengthLearner({ clock, learned, siteBook, watch: cookieWatch });

  return async (cookie, change) => {
    removals.noteCookie(cookie, change);
    const refs = findSignIns(siteBook.near(cookie.domain), cookie);
    if (change === 'set') refs.forEach(ownEndings.noteWritten);
    for (const ref of cookieWatch.noteCookie(cookie, change)) await noteGoing(going, cookieWatch, ref, change);
    if (refs.length === 0) return;
    if (change === 'set') {
      // First of all: this sign-in may be gone again before the rest is done.
      const ids = new Set(refs.map(refId));
      const isMeant = ({ ref }: SignOutRun) => ids.has(refId(ref));
      await noteNewerSignIns({ credentials, readSnapshot, records }, isMeant, 'written');
    }
    await pruneLabelAtOnce({ credentials, hostAccess, labels, leave, readSnapshot }, refs, change);
    if (change === 'overwrite') replaced.add(cookieId(cookie));
    if (change !== 'set') return;
    // While the browser starts, it may bring back cookies of its last tabs: no sign-in is new then.
    if (!replaced.delete(cookieId(cookie)) && (await browserRun.hasLooked()))
      await pruneLabelOfFormer({ labels, leave, readSnapshot }, refs);
    await learnLength(cookie);
    await noteWritten({ credentials, readSnapshot, records }, refs);
    for (const ref of refs) await refusals.drop(ref);
  };
}
