import type { NotSentReason, SiteAnswer } from '../../core/answers/answer.ts';
import { toSiteAnswer } from '../../core/answers/read-answer.ts';
import { assertNever } from '../../core/assert-never.ts';
import { canProbe } from '../../core/sign-out/can-probe.ts';
import { decideOutcome } from '../../core/sign-out/decide-outcome.ts';
import type { Outcome } from '../../core/sign-out/outcome.ts';
import { type Means, planSignOut } from '../../core/sign-out/plan-sign-out.ts';
import type { Attempt, SignOutRun } from '../../core/sign-out/run.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { Clock } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { Requests, SiteRequest } from '../../ports/requests.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { askProbe, hasProbe } from './ask-probe.ts';
import { findOut, isUnchanged } from './find-out.ts';

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
export async function takeStep(
  ports: SignOutPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot,
  save: SaveRun,
): Promise<SignOutRun> {
  switch (run.phase) {
    case 'control':
      return control(ports, run, snapshot);
    case 'request':
      return request(ports, run, snapshot, save);
    case 'deciding':
      return decide(ports, run, snapshot);
    case 'guided':
    case 'tidying':
    case 'ended':
      return run;
    default:
      return assertNever(run.phase);
  }
}

/** Asks the probe before anything is sent: a "no" afterwards proves something only after a "yes" before. */
async function control(
  { credentials, hostAccess, requests }: SignOutPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<SignOutRun> {
  const { site, ref } = snapshot;
  if ((await hostAccess.isGranted(findHostPatterns(site))) === false)
    return withOutcome(run, { kind: 'could-not-tell', reason: 'access-missing', answer: null });
  if (!snapshot.readable)
    return withOutcome(run, { kind: 'could-not-tell', reason: 'cookies-unreadable', answer: null });
  if (!snapshot.session) return withOutcome(run, { kind: 'already-signed-out' });
  await credentials.hold(run.id, ref, site);
  if (!hasProbe(site) || !canProbe(site, snapshot.cookies)) return { ...run, control: null, phase: 'request' };
  // Of two sign-ins under one name the site reads one: a request might end the wrong one, and nothing could be told
  // afterwards.
  if (!(await credentials.isSingle(ref, site)))
    return withOutcome(run, { kind: 'could-not-tell', reason: 'two-sign-ins', answer: null });
  const { verdict } = await askProbe(requests, site, ref, { from: 'held', runId: run.id }, 'control-probe');
  if (verdict === 'no') return withOutcome({ ...run, control: verdict }, { kind: 'already-signed-out' });
  return { ...run, control: verdict, phase: 'request' };
}

async function request(
  ports: SignOutPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot,
  save: SaveRun,
): Promise<SignOutRun> {
  const { site, ref } = snapshot;
  if (run.scope === 'other-devices') return guideToOthers(ports, run, snapshot);
  if (!snapshot.session) return { ...run, phase: 'deciding' }; // ended by somebody else meanwhile
  if (!(await isUnchanged(ports.credentials, run, snapshot)))
    return withOutcome(run, { kind: 'could-not-tell', reason: 'changed-since', answer: null });
  const tab = await findPage(ports, run, snapshot);
  const step = planSignOut(site, run, toMeans(run, tab));
  switch (step.kind) {
    case 'guide':
      await ports.tabs.open(step.url, ref.storeId);
      return { ...run, phase: 'guided' };
    case 'give-up': // nothing was sent, or the tab that was to be used is gone meanwhile: the last answer stands
      return withOutcome(run, {
        kind: 'could-not-tell',
        reason: run.control === null ? 'no-probe' : 'site-silent',
        answer: null,
      });
    case 'visit':
      return attempt(ports, run, save, { method: step.method, way: 'visit' }, async () =>
        (await ports.tabs.visit(step.url, ref.storeId)) ? { kind: 'visited' } : { kind: 'timeout' },
      );
    case 'request': {
      const method = site.signOut[step.method];
      if (method?.kind !== 'http') throw new Error(`No request at ${site.id} ${step.method}`);
      const { kind: _kind, scope: _scope, grade: _grade, ...spec } = method;
      const sent: SiteRequest = { ...spec, headerFromCookie: null, why: 'sign-out' };
      const { way } = step;
      return attempt(ports, run, save, { method: step.method, way }, async () =>
        toSiteAnswer(
          way === 'page' && tab !== null
            ? await ports.requests.inPage(tab, ref, site, sent)
            : await ports.requests.fromBackground(ref, site, sent, { from: 'jar' }),
        ),
      );
    }
    default:
      return assertNever(step);
  }
}

/** Another device's end cannot be seen from here: the site's own page is opened, and the user says when it is done. */
async function guideToOthers(
  { tabs }: SignOutPorts,
  run: SignOutRun,
  { site, ref }: SessionSnapshot,
): Promise<SignOutRun> {
  const guide = site.signOut.find((method) => method.kind === 'guide' && method.scope === 'other-devices');
  if (!guide) return withOutcome(run, { kind: 'could-not-tell', reason: 'no-probe', answer: null });
  await tabs.open(guide.url, ref.storeId);
  return { ...run, phase: 'guided' };
}

/** Numbers a try, writes it down, and only then makes it. What never left leads on to the next way, without a probe. */
async function attempt(
  { clock }: SignOutPorts,
  run: SignOutRun,
  save: SaveRun,
  what: Pick<Attempt, 'method' | 'way'>,
  make: () => Promise<SiteAnswer>,
): Promise<SignOutRun> {
  const numbered: Attempt = { ...what, at: clock.now(), answer: null, after: null };
  await save({ ...run, attempts: [...run.attempts, numbered] });
  const answer = await make();
  const answered = { ...run, attempts: [...run.attempts, { ...numbered, answer }] };
  return { ...answered, phase: answer.kind === 'not-sent' && leadsOn(answer.reason) ? 'request' : 'deciding' };
}

function leadsOn(reason: NotSentReason): boolean {
  return reason === 'no-page' || reason === 'no-token';
}

/** The deciding probe. Still alive and another way left: on to that one; else the outcome stands. */
async function decide(ports: SignOutPorts, run: SignOutRun, snapshot: SessionSnapshot): Promise<SignOutRun> {
  const findings = await findOut(ports, run, snapshot);
  const outcome = decideOutcome(findings);
  const checked = {
    ...run,
    attempts: run.attempts.map((attempt, index) =>
      index === run.attempts.length - 1 ? { ...attempt, after: findings.deciding } : attempt,
    ),
  };
  const next = planSignOut(snapshot.site, run, toMeans(run, await findPage(ports, run, snapshot)));
  if (outcome.kind === 'refused' && (next.kind === 'request' || next.kind === 'visit'))
    return { ...checked, phase: 'request' };
  return withOutcome(checked, outcome);
}

/** The check that a guided user asks for: "still signed in" goes on waiting. */
export async function checkGuided(
  ports: SignOutPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<SignOutRun> {
  const outcome = decideOutcome(await findOut(ports, run, snapshot));
  return outcome.kind === 'refused' ? { ...run, stillSignedIn: true } : withOutcome(run, outcome);
}

export function withOutcome(run: SignOutRun, outcome: Outcome): SignOutRun {
  return { ...run, outcome, phase: 'tidying' };
}

/**
 * A loaded tab of the origin that is asked, in the session's own store. A sign-in inside another site's page has no tab
 * of its own.
 */
async function findPage(
  { tabs }: SignOutPorts,
  run: SignOutRun,
  { site, ref }: SessionSnapshot,
): Promise<number | null> {
  const method = site.signOut.find(({ kind, scope }) => kind === 'http' && scope === run.scope);
  if (ref.partition !== null || !method) return null;
  const { origin } = new URL(method.url);
  return (await tabs.ofSite(site, ref.storeId)).find((tab) => tab.usable && tab.origin === origin)?.tabId ?? null;
}

function toMeans(run: SignOutRun, tab: number | null): Means {
  return { page: tab !== null, probe: run.control !== null };
}
