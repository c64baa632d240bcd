import { findUntried } from '../../core/sign-out/can-probe.ts';
import type { Findings } from '../../core/sign-out/decide-outcome.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { askProbe, hasProbe } from './ask-probe.ts';
import { besideId, type FindOutPorts, holdAgain, isJudgeable, isUnchanged, readAgain } from './credential-now.ts';
import { decideByJar } from './decide-by-jar.ts';
import { asBrowser, type Decision, toDecision, unasked } from './decision.ts';
import { findGoneAfterAsking } from './gone-after-asking.ts';

/**
 * Finds out, after a sign-out request, whether the old credential still works and whether this browser is signed in. It
 * is not out while it has what the site may take for the sign-in, and was not asked about.
 */
export async function findOut(ports: FindOutPorts, run: SignOutRun, snapshot: SessionSnapshot): Promise<Findings> {
  const decision = await decide(ports, run, snapshot);
  const requestAnswer = run.attempts.at(-1)?.answer ?? null;
  const isHidden =
    decision.browser === 'out' && (await ports.credentials.hasNested(run.id, snapshot.ref, snapshot.site));
  return {
    ...decision,
    browser: isHidden ? 'replaced' : decision.browser,
    control: run.control,
    requestAnswer,
    untried: findUntried(snapshot.site, snapshot.cookies),
    formerEnd: run.formerEnd,
  };
}

async function decide(ports: FindOutPorts, run: SignOutRun, snapshot: SessionSnapshot): Promise<Decision> {
  const { credentials } = ports;
  const { site, ref } = snapshot;
  if (!hasProbe(site)) {
    const reason = await findGoneAfterAsking(ports, run, snapshot);
    const answer = reason === 'site-silent' ? (run.attempts.at(-1)?.answer ?? null) : null;
    return { ...unasked(snapshot, reason), probeAnswer: answer };
  }
  if (run.control === null)
    return unasked(snapshot, (await credentials.isSingle(ref, site)) ? 'no-probe' : 'two-sign-ins');
  if (!credentials.isHeld(run.id) && snapshot.session && !(await isJudgeable(credentials, snapshot)))
    return unasked(snapshot, 'no-probe');
  return site.replaySafe
    ? decideByOldCredential(ports, run, { ...snapshot, site })
    : decideByJar(ports, run, { ...snapshot, site });
}

/**
 * Tries the old credential once more. Afterwards the jar is read again: what was renewed or replaced while the site was
 * asked has not ended.
 */
async function decideByOldCredential(
  ports: FindOutPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot & { readonly site: Parameters<typeof askProbe>[1] },
): Promise<Decision> {
  const { credentials, requests } = ports;
  const { site, ref } = snapshot;
  if (!credentials.isHeld(run.id) && !(await holdAgain(credentials, run, snapshot)))
    return unasked(snapshot, snapshot.session ? 'changed-since' : 'interrupted');
  const ask = (why: 'deciding-probe' | 'browser-probe', runId = run.id) =>
    askProbe(requests, site, ref, { from: 'held', runId }, why);
  const probed = await ask('deciding-probe');
  return {
    ...toDecision(probed),
    carried: 'old-credential',
    browser: await withUnlisted(await browserNow(await readAgain(ports, run, snapshot))),
  };

  /**
   * What a person chose may not be all of a sign-in. Where the jar would send something that was not held, or where the
   * old sign-in works on, the site is asked about what the jar holds now.
   */
  async function withUnlisted(browser: Findings['browser']): Promise<Findings['browser']> {
    const isTold = browser !== 'out' || site.source.kind === 'built-in' || probed.verdict === 'could-not-tell';
    if (isTold) return browser;
    if (probed.verdict === 'no' && (await credentials.sendsNothingNew(run.id, ref, site))) return browser;
    const { verdict } = await askProbe(requests, site, ref, { from: 'jar' }, 'browser-probe');
    // What is new may be a sign-in for as long as the site has not refused it.
    if (probed.verdict === 'no') return verdict === 'no' ? browser : 'replaced';
    return verdict === 'yes' ? 'in' : browser;
  }

  /**
   * Whether this browser is signed in. No cookie: it is out. The same credential: the answer just given. Another
   * credential: that one is held and asked about, so that tidying up removes only the credential that was asked about.
   */
  async function browserNow(now: SessionSnapshot): Promise<Findings['browser']> {
    if (!now.session) return now.readable ? 'out' : 'unknown';
    if (await isUnchanged(credentials, run, now)) return asBrowser[probed.verdict];
    // What is left may be a part of it that the probe does not judge.
    if (!(await isJudgeable(credentials, now)))
      return (await credentials.isPart(run.id, ref, site)) ? asBrowser[probed.verdict] : 'replaced';
    // Beside the old one, which may be asked about once more.
    await credentials.hold(besideId(run), ref, site);
    const { verdict } = await ask('browser-probe', besideId(run));
    const last = await readAgain(ports, run, now);
    if (!last.session) return last.readable ? 'out' : 'unknown';
    return verdict === 'no' && (await credentials.isUnchanged(besideId(run), ref, site)) ? 'out' : 'replaced';
  }
}
