import type { NotSentReason } from '../../core/answers/answer.ts';
import { canProbe, findUntried } from '../../core/sign-out/can-probe.ts';
import type { Findings } from '../../core/sign-out/decide-outcome.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { Requests } from '../../ports/requests.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { askProbe, hasProbe, type Probed } from './ask-probe.ts';

export type FindOutPorts = { readonly requests: Requests; readonly credentials: Credentials };
type Decision = Pick<Findings, 'deciding' | 'carried' | 'browser' | 'silence' | 'probeAnswer'>;

const asBrowser = { yes: 'in', no: 'out', 'could-not-tell': 'unknown' } as const;

/**
 * Finds out, after a sign-out request, whether the old credential still works and whether this browser is signed in.
 */
export async function findOut(ports: FindOutPorts, run: SignOutRun, snapshot: SessionSnapshot): Promise<Findings> {
  const decision = await decide(ports, run, snapshot);
  const requestAnswer = run.attempts.at(-1)?.answer ?? null;
  return {
    ...decision,
    control: run.control,
    requestAnswer,
    untried: findUntried(snapshot.site),
    formerEnd: run.formerEnd,
  };
}

async function decide(
  { requests, credentials }: FindOutPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<Decision> {
  const { site, ref } = snapshot;
  const held = credentials.isHeld(run.id);
  if (!hasProbe(site)) return unasked(snapshot, 'no-probe');
  if (run.control === null)
    return unasked(snapshot, (await credentials.isSingle(ref, site)) ? 'no-probe' : 'two-sign-ins');
  const isJudgeable = async () => canProbe(site, snapshot.cookies) && (await credentials.isSingle(ref, site));
  if (!held && snapshot.session && !(await isJudgeable())) return unasked(snapshot, 'no-probe');
  const ask = (from: 'jar' | 'held', why: 'deciding-probe' | 'browser-probe') =>
    askProbe(requests, site, ref, from === 'held' ? { from, runId: run.id } : { from }, why);
  const unchanged = snapshot.session !== null && (await isUnchanged(credentials, run, snapshot));

  if (!site.replaySafe) {
    if (!held && snapshot.session && !unchanged) return unasked(snapshot, 'changed-since');
    if (held && snapshot.session && !(await isJudgeable())) return unasked(snapshot, 'two-sign-ins');
    // An empty jar proves no sign-out: its probe always says "no", whoever or whatever emptied it.
    if (!snapshot.session && !wasAccepted(run)) return unasked(snapshot, held ? 'not-told' : 'interrupted');
    const probed = await ask('jar', 'browser-probe');
    return { ...toDecision(probed), carried: 'jar', browser: asBrowser[probed.verdict] };
  }
  if (!held && !unchanged) return unasked(snapshot, snapshot.session ? 'changed-since' : 'interrupted');
  const probed = await ask(held ? 'held' : 'jar', 'deciding-probe');
  return { ...toDecision(probed), carried: 'old-credential', browser: await browserNow() };

  /**
   * Whether this browser is signed in. No cookie: it is out. The same credential: the answer just given. Another
   * credential: that one is held and asked about, so that tidying up removes only the credential that was asked about.
   */
  async function browserNow(): Promise<Findings['browser']> {
    if (!snapshot.session) return snapshot.readable ? 'out' : 'unknown';
    if (unchanged) return asBrowser[probed.verdict];
    if (!(await isJudgeable())) return 'replaced';
    await credentials.hold(run.id, ref, site);
    return (await ask('held', 'browser-probe')).verdict === 'no' ? 'out' : 'replaced';
  }
}

/**
 * Whether the site accepted a sign-out of ours: it answered a request with a status of success. What a visited page
 * answered, and what a person did on the site's page, cannot be seen and does not count.
 */
function wasAccepted({ attempts }: SignOutRun): boolean {
  return attempts.some(({ answer }) => answer?.kind === 'status' && answer.status >= 200 && answer.status < 300);
}

/**
 * Whether the jar still holds the credential that the run is about. Compared with the one in memory or, after an
 * interruption, by digest.
 */
export async function isUnchanged(
  credentials: Credentials,
  run: SignOutRun,
  { ref, site }: SessionSnapshot,
): Promise<boolean> {
  if (credentials.isHeld(run.id)) return credentials.isUnchanged(run.id, ref, site);
  return run.digest !== null && run.digest === (await credentials.digest(ref, site));
}

function toDecision({ verdict, answer }: Probed): Pick<Decision, 'deciding' | 'silence' | 'probeAnswer'> {
  return {
    deciding: verdict,
    silence: answer.kind === 'not-sent' ? unsentSilence(answer.reason) : 'site-silent',
    probeAnswer: answer,
  };
}

function unsentSilence(reason: NotSentReason): Decision['silence'] {
  if (reason === 'access-missing') return 'access-missing';
  return reason === 'no-credential' ? 'no-probe' : 'site-silent';
}

function unasked({ session, readable }: SessionSnapshot, silence: Decision['silence']): Decision {
  return {
    deciding: 'could-not-tell',
    carried: 'none',
    browser: session || !readable ? 'unknown' : 'out',
    silence,
    probeAnswer: null,
  };
}
