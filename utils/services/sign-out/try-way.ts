import type { NotSentReason, RawAnswer, SiteAnswer } from '../../core/answers/answer.ts';
import { toSiteAnswer } from '../../core/answers/read-answer.ts';
import { assertNever } from '../../core/assert-never.ts';
import { isInStorage } from '../../core/sessions/stored-session.ts';
import { findGivenUp, planSignOut, type Step, wasRefused } from '../../core/sign-out/plan-sign-out.ts';
import { type Attempt, type SignOutRun, withOutcome } from '../../core/sign-out/run.ts';
import { findOpenParts } from '../../core/sign-out/sign-out-parts.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { Clock } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { PageLooks } from '../../ports/page-looks.ts';
import type { Requests, SiteRequest } from '../../ports/requests.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { holdAgain } from './credential-now.ts';
import { isEarly } from './decide.ts';
import type { Exploring } from './exploring.ts';
import type { JarRemovals } from './jar-removals.ts';
import { pressOnPage, visitPage } from './press-on-page.ts';

/** Writes a run in the middle of a step: a try is numbered in the record before it is made. */
export type SaveRun = (run: SignOutRun) => Promise<void>;

type Ports = {
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly exploring: Exploring;
  readonly pageLooks: PageLooks;
  readonly removals: Pick<JarRemovals, 'noteAsking'>;
  readonly requests: Requests;
  readonly tabs: Tabs;
};

/** Plans the next way to sign out from what is here now, and tries it. The only place that plans a way. */
export async function tryWay(
  ports: Ports,
  run: SignOutRun,
  snapshot: SessionSnapshot,
  save: SaveRun,
): Promise<SignOutRun> {
  const { site } = snapshot;
  const isInside = snapshot.ref.partition !== null;
  if (run.scope === 'other-devices')
    return isInside ? withOutcome(run, noWayInside) : guideToOthers(ports, run, snapshot);
  const pages = await findPages(ports, snapshot);
  const step = planSignOut(site, run, {
    page: (origin) => pages.has(origin),
    tab: !isInside,
    probe: run.control !== null,
  });
  // The site has said "still signed in" since the last try. If no further request is planned, that is the outcome,
  // whatever the jar holds by now, and no page is opened.
  if (wasRefused(run) && !isWay(step)) {
    const outcome = findGivenUp(run);
    return isEarly(run, outcome) ? { ...run, phase: 'rechecking' } : withOutcome(run, outcome);
  }
  if (!snapshot.session || step.kind === 'decide') return { ...run, phase: 'deciding' }; // it was ended in between
  const isOpen = findOpenParts(site.signOut, run.attempts) !== null;
  if (!isOpen) ports.removals.noteAsking(snapshot.ref);
  if (!isInStorage(snapshot) && !(await isSame(ports.credentials, run, snapshot, isOpen)))
    return withOutcome(run, { kind: 'could-not-tell', reason: 'changed-since', answer: null });
  switch (step.kind) {
    case 'guide':
      // Nobody asked for a guide, and the record of a rule's run is all that tells of it.
      return run.byRule ? withOutcome(run, findGivenUp(run)) : openGuide(ports, run, snapshot, step.url);
    case 'give-up':
      return withOutcome(run, isInside && run.attempts.length === 0 ? noWayInside : findGivenUp(run));
    case 'visit':
    case 'press':
    case 'request':
      return attempt(ports, site, run, save, step, () => make(ports, run, snapshot, step, pages));
    default:
      return assertNever(step);
  }
}

/**
 * Whether what is here is what the run is about. It is held again after an interruption. `isOpen`: the first part of a
 * sign-out was carried out, so some of the sign-in may have gone.
 */
function isSame(
  credentials: Credentials,
  run: SignOutRun,
  snapshot: SessionSnapshot,
  isOpen: boolean,
): Promise<boolean> {
  if (isOpen || credentials.isHeld(run.id)) return isHeldHere(credentials, run.id, snapshot, isOpen);
  return holdAgain(credentials, run, snapshot);
}

/** Whether what is here is what is held, or what the first part of a sign-out has left of it. */
function isHeldHere(
  credentials: Credentials,
  runId: string,
  { ref, site }: SessionSnapshot,
  isOpen: boolean,
): Promise<boolean> {
  return isOpen ? credentials.isPart(runId, ref, site) : credentials.isUnchanged(runId, ref, site);
}

/** A page of the site would show, and end, another sign-in than the one inside another site's page. */
const noWayInside = { kind: 'could-not-tell', reason: 'inside-another', answer: null } as const;

type Way = Extract<Step, { kind: 'press' | 'request' | 'visit' }>;

/** Whether a step sends something without the user. */
function isWay(step: Step): step is Way {
  return step.kind === 'request' || step.kind === 'visit' || step.kind === 'press';
}

/** Sends the request or makes the visit. `pages`: the tabs that an in-page request can be sent from, by origin. */
async function make(
  ports: Ports,
  { attempts, id: runId }: SignOutRun,
  snapshot: SessionSnapshot,
  step: Way,
  pages: ReadonlyMap<string, number>,
): Promise<SiteAnswer> {
  const { ref, site } = snapshot;
  const { requests, tabs } = ports;
  const method = site.signOut[step.method];
  if (step.kind === 'visit') return visitPage(ports, snapshot, step.url);
  if (step.kind === 'press' && method?.kind === 'press') return pressOnPage(ports, snapshot, method);
  if (method?.kind !== 'http') throw new Error(`No request at ${site.id} ${step.method}`);
  const { kind: _kind, scope: _scope, grade: _grade, withNext: _next, ...spec } = method;
  const sent: SiteRequest = { ...spec, headerFromCookie: null, why: 'sign-out' };
  const isOpen = findOpenParts(site.signOut, attempts) !== null;
  if (step.kind !== 'request' || step.way !== 'page')
    return toSiteAnswer(await requests.fromBackground(ref, site, sent, { from: isOpen ? 'rest' : 'unchanged', runId }));
  const { origin } = new URL(method.url);
  const tab = pages.get(origin);
  // Looked at once more: it may have gone, or been replaced, while the try was written down.
  const isHere = async () => isInStorage(snapshot) || isHeldHere(ports.credentials, runId, snapshot, isOpen);
  const send = async (tabId: number): Promise<RawAnswer> =>
    (await isHere()) ? requests.inPage(tabId, ref, site, sent) : { kind: 'not-sent', reason: 'no-credential' };
  const answer = await (tab === undefined ? tabs.inOwnTab(`${origin}/`, ref.storeId, send) : send(tab));
  return toSiteAnswer(answer ?? { kind: 'not-sent', reason: 'no-page' });
}

/**
 * Numbers a try, records it, and only then makes it. If no request could be sent, the next way follows without a probe,
 * as what one sign-out needs besides does.
 */
async function attempt(
  { clock }: Ports,
  { signOut }: SiteDefinition,
  run: SignOutRun,
  save: SaveRun,
  step: Way,
  send: () => Promise<SiteAnswer>,
): Promise<SignOutRun> {
  const way = step.kind === 'request' ? step.way : step.kind;
  const numbered: Attempt = { method: step.method, way, at: clock.now(), answer: null, after: null };
  await save({ ...run, attempts: [...run.attempts, numbered] });
  const answer = await send();
  const answered = { ...run, attempts: [...run.attempts, { ...numbered, answer }] };
  const goesOn =
    answer.kind === 'not-sent' ? leadsOn(answer.reason) : (findOpenParts(signOut, answered.attempts) ?? []).length > 0;
  return { ...answered, phase: goesOn ? 'request' : 'deciding' };
}

function leadsOn(reason: NotSentReason): boolean {
  return reason !== 'access-missing' && reason !== 'url-refused';
}

/**
 * Opens the site's own page: the end of another device's session cannot be seen from here, so the user says when it is
 * done.
 */
async function guideToOthers(ports: Ports, run: SignOutRun, snapshot: SessionSnapshot): Promise<SignOutRun> {
  const guide = snapshot.site.signOut.find((method) => method.kind === 'guide' && method.scope === 'other-devices');
  return guide
    ? openGuide(ports, run, snapshot, guide.url)
    : withOutcome(run, { kind: 'could-not-tell', reason: 'no-probe', answer: null });
}

/** Opens the site's page in the session's own store, and waits for the user. A leave run opens no page. */
async function openGuide({ tabs }: Ports, run: SignOutRun, { ref }: SessionSnapshot, url: string): Promise<SignOutRun> {
  if (!run.byLeaving) await tabs.open(url, ref.storeId);
  return { ...run, phase: 'guided' };
}

/**
 * Finds the loaded tabs in the session's own store from which a request can be sent, by origin. A session inside
 * another site's page has no tab of its own.
 */
async function findPages({ tabs }: Ports, { site, ref }: SessionSnapshot): Promise<ReadonlyMap<string, number>> {
  if (ref.partition !== null || !site.signOut.some(({ kind }) => kind === 'http')) return new Map();
  const open = (await tabs.ofSite(site, ref.storeId)).filter(({ usable }) => usable);
  return new Map(open.map(({ origin, tabId }) => [origin, tabId] as const).reverse()); // the first one stays
}
