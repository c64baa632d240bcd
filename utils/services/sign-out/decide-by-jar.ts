import type { Findings } from '../../core/sign-out/decide-outcome.ts';
import type { CouldNotTellReason } from '../../core/sign-out/outcome.ts';
import { type SignOutRun, wasAccepted } from '../../core/sign-out/run.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { askProbe } from './ask-probe.ts';
import { besideId, type FindOutPorts, isJudgeable, isUnchanged, readAgain } from './credential-now.ts';
import { asBrowser, type Decision, toDecision, unasked } from './decision.ts';

/**
 * Decides where the old credential may not be tried: the site is asked with what the jar holds now. An empty jar proves
 * no sign-out by itself: its probe always says "no", whoever or whatever emptied it.
 */
export async function decideByJar(
  ports: FindOutPorts,
  run: SignOutRun,
  before: SessionSnapshot & { readonly site: Parameters<typeof askProbe>[1] },
): Promise<Decision> {
  const { credentials, requests } = ports;
  const { site, ref } = before;
  const held = credentials.isHeld(run.id);
  const unchanged = before.session !== null && (await isUnchanged(credentials, run, before));
  if (!held && before.session && !unchanged) return unasked(before, 'changed-since');
  if (held && before.session && !(await isJudgeable(credentials, before)))
    return unasked(before, (await credentials.isSingle(ref, site)) ? 'no-probe' : 'two-sign-ins');
  const doubt = before.session ? null : doubtEmptyJar(ports, run);
  if (doubt) return unasked(before, doubt);
  const asked = await credentials.digest(ref, site);
  const probed = await askProbe(requests, site, ref, { from: 'jar' }, 'browser-probe');
  const isAccepted = run.attempts.some(wasAccepted);
  // A "no" about another credential says nothing of the old one, which no request of ours has ended. Nor does one about
  // the same: the site may have renewed it in its answer to our first question, which reaches no jar.
  if (probed.verdict === 'no' && before.session && !isAccepted)
    return unasked(before, unchanged ? 'here-after-asking' : 'not-told');
  return { ...toDecision(probed), carried: 'jar', browser: await browserNow(await readAgain(ports, run, before)) };

  /** Whether this browser is signed in, if the jar still holds what the site was asked with. */
  async function browserNow(now: SessionSnapshot): Promise<Findings['browser']> {
    if (!now.readable && !now.session) return 'unknown';
    // A "yes" without any listed cookie: what this browser is signed in with is not in the definition.
    if (!now.session) return probed.verdict === 'yes' && !before.session ? 'replaced' : 'out';
    if (!before.session) return 'replaced';
    if (unchanged) return (await isUnchanged(credentials, run, now)) ? asBrowser[probed.verdict] : 'replaced';
    if (asked !== (await credentials.digest(ref, site))) return 'replaced';
    // Another credential works, and the old one's end was accepted: whose it is cannot be told.
    if (probed.verdict === 'yes' && isAccepted) return 'replaced';
    // Another credential, which the site refuses too: it is held, so that tidying up knows it.
    if (probed.verdict === 'no') await credentials.hold(besideId(run), ref, site);
    return asBrowser[probed.verdict];
  }
}

/**
 * Why an empty jar proves nothing; null if it does. It needs a request of ours that the site accepted, from a page:
 * only there does the site's answer reach the jar. And nothing else may have emptied the jar meanwhile, which nobody
 * watched over an interruption.
 */
function doubtEmptyJar({ clock, credentials, removals }: FindOutPorts, run: SignOutRun): CouldNotTellReason | null {
  const accepted = run.attempts.filter(wasAccepted);
  if (!credentials.isHeld(run.id)) return 'interrupted';
  if (accepted.length === 0) return 'not-told';
  const isByPage = accepted.some(({ way }) => way === 'page');
  if (!isByPage || removals.isSinceBegun(run.ref)) return 'removed-meanwhile';
  // At its date the browser itself drops the cookie, and sends it no more.
  if (run.formerEnd !== null && run.formerEnd <= clock.now()) return 'removed-meanwhile';
  // Somebody may have signed in before the page's request left: it ended that sign-in then.
  return removals.isWrittenSinceAsking(run.ref) ? 'removed-meanwhile' : null;
}
