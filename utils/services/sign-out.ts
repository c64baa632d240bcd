import { assertNever } from '../core/assert-never.ts';
import { canProbe } from '../core/sign-out/can-probe.ts';
import { decideOutcome } from '../core/sign-out/decide-outcome.ts';
import type { Outcome } from '../core/sign-out/outcome.ts';
import { planSignOut, type Means } from '../core/sign-out/plan-sign-out.ts';
import type { Attempt, SignOutRun } from '../core/sign-out/run.ts';
import { toSiteAnswer } from '../core/read-answer.ts';
import { askProbe, hasProbe } from './ask-probe.ts';
import { findOut, isUnchanged } from './find-out.ts';
import type { Scene } from './read-scene.ts';
import type { Clock, Credentials, HostAccess, Requests, SiteRequest, Tabs } from '../ports.ts';
import { findHostPatterns } from '../core/host-patterns.ts';

export type SignOutPorts = {
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly hostAccess: HostAccess;
  readonly requests: Requests;
  readonly tabs: Tabs;
};

/** Writes a run down before its next step; every step of a sign-out goes through here. */
export type SaveRun = (run: SignOutRun) => Promise<void>;

/** Takes one run one phase further. Each phase ends with a written record, so that any of them may be the last. */
export async function takeStep(ports: SignOutPorts, run: SignOutRun, scene: Scene, save: SaveRun): Promise<SignOutRun> {
  switch (run.phase) {
    case 'control':
      return control(ports, run, scene);
    case 'request':
      return request(ports, run, scene, save);
    case 'deciding':
      return decide(ports, run, scene);
    case 'guided':
    case 'tidying':
    case 'ended':
      return run;
    default:
      return assertNever(run.phase);
  }
}

/** Asks the probe before anything is sent: a "no" afterwards proves something only after a "yes" before. */
async function control({ credentials, hostAccess, requests }: SignOutPorts, run: SignOutRun, scene: Scene): Promise<SignOutRun> {
  const { site, ref, store } = scene;
  if ((await hostAccess.isGranted(findHostPatterns(site))) === false) return withOutcome(run, { kind: 'could-not-tell', reason: 'access-missing', answer: null });
  if (!scene.readable) return withOutcome(run, { kind: 'could-not-tell', reason: 'cookies-unreadable', answer: null });
  if (!scene.session) return withOutcome(run, { kind: 'already-signed-out' });
  await credentials.hold(run.id, ref, site, store);
  if (!hasProbe(site) || !canProbe(site, scene.cookies)) return { ...run, control: null, phase: 'request' };
  const { verdict } = await askProbe(requests, site, ref, store, { from: 'held', runId: run.id }, 'control-probe');
  if (verdict === 'no') return withOutcome({ ...run, control: verdict }, { kind: 'already-signed-out' });
  return { ...run, control: verdict, phase: 'request' };
}

async function request(ports: SignOutPorts, run: SignOutRun, scene: Scene, save: SaveRun): Promise<SignOutRun> {
  const { site, ref, store } = scene;
  if (!scene.session) return { ...run, phase: 'deciding' }; // ended by somebody else meanwhile
  if (!(await isUnchanged(ports.credentials, run, scene))) return withOutcome(run, { kind: 'could-not-tell', reason: 'changed-since', answer: null });
  const tab = await findPage(ports, scene);
  const step = planSignOut(site, run, toMeans(run, tab));
  switch (step.kind) {
    case 'guide':
      await ports.tabs.open(step.url, ref.storeId);
      return { ...run, phase: 'guided' };
    case 'give-up': // the tab that was to be used is gone meanwhile: the last answer stands
      return withOutcome(run, { kind: 'could-not-tell', reason: run.control === null ? 'no-probe' : 'site-silent', answer: null });
    case 'request': {
      const method = site.signOut[step.method];
      if (method?.kind !== 'http') throw new Error(`No request at ${site.id} ${step.method}`);
      const attempt: Attempt = { method: step.method, way: step.way, at: ports.clock.now(), answer: null, after: null };
      await save({ ...run, attempts: [...run.attempts, attempt] });
      const sent: SiteRequest = { method: method.method, url: method.url, body: method.body, contentType: method.contentType, headerFromCookie: null, why: 'sign-out' };
      const raw = step.way === 'page' && tab !== null ? await ports.requests.inPage(tab, ref, sent) : await ports.requests.fromBackground(ref, site, store, sent, { from: 'jar' });
      const answered = { ...run, attempts: [...run.attempts, { ...attempt, answer: toSiteAnswer(raw) }] };
      return { ...answered, phase: raw.kind === 'not-sent' && raw.reason === 'no-page' ? 'request' : 'deciding' };
    }
    default:
      return assertNever(step);
  }
}

/** The deciding probe. Still alive and another way left: on to that one; else the outcome stands. */
async function decide(ports: SignOutPorts, run: SignOutRun, scene: Scene): Promise<SignOutRun> {
  const findings = await findOut(ports, run, scene);
  const outcome = decideOutcome(findings);
  const checked = { ...run, attempts: run.attempts.map((attempt, index) => (index === run.attempts.length - 1 ? { ...attempt, after: findings.deciding } : attempt)) };
  const another = planSignOut(scene.site, run, toMeans(run, await findPage(ports, scene))).kind === 'request';
  if (outcome.kind === 'refused' && another) return { ...checked, phase: 'request' };
  return withOutcome(checked, outcome);
}

/** The check that a guided user asks for: "still signed in" goes on waiting. */
export async function checkGuided(ports: SignOutPorts, run: SignOutRun, scene: Scene): Promise<SignOutRun> {
  const outcome = decideOutcome(await findOut(ports, run, scene));
  return outcome.kind === 'refused' ? { ...run, stillSignedIn: true } : withOutcome(run, outcome);
}

export function withOutcome(run: SignOutRun, outcome: Outcome): SignOutRun {
  return { ...run, outcome, phase: 'tidying' };
}

/** A loaded tab of the origin that is asked, in the session's own store. A sign-in inside another site's page has no tab of its own. */
async function findPage({ tabs }: SignOutPorts, { site, ref }: Scene): Promise<number | null> {
  const method = site.signOut.find(({ kind }) => kind === 'http');
  if (ref.partition !== null || !method) return null;
  const { origin } = new URL(method.url);
  return (await tabs.ofSite(site, ref.storeId)).find((tab) => tab.usable && tab.origin === origin)?.tabId ?? null;
}

function toMeans(run: SignOutRun, tab: number | null): Means {
  return { page: tab !== null, probe: run.control !== null };
}
