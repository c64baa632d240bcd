import { assertNever } from '../assert-never.ts';
import { type HttpSpec, worksFromBackground } from '../sites/http-spec.ts';
import type { SignOutMethod, SiteDefinition } from '../sites/site.ts';
import { isUntriedWay } from '../sites/site-ways.ts';
import type { Outcome } from './outcome.ts';
import type { Attempt, SignOutRun } from './run.ts';
import { countSent, findOpenParts, wasSent } from './sign-out-parts.ts';

/** What one run can use at this moment. */
export type Means = {
  /** Whether a loaded tab of this origin is open in the session's own store. */
  readonly page: (origin: string) => boolean;
  /** Whether a tab may be opened for this session. Not for one inside another site's page: a tab has other cookies. */
  readonly tab: boolean;
  /** Whether the probe can be asked for this session. */
  readonly probe: boolean;
};

export type Step =
  | { readonly kind: 'request'; readonly method: number; readonly way: 'page' | 'background' }
  | { readonly kind: 'visit'; readonly method: number; readonly url: string }
  | { readonly kind: 'press'; readonly method: number }
  | { readonly kind: 'guide'; readonly url: string }
  /** All that this sign-out takes was sent, or cannot be: the site is asked what came of it. */
  | { readonly kind: 'decide' }
  | { readonly kind: 'give-up' };

/** A run asks a site to sign out at most this often. */
export const MOST_ATTEMPTS = 2;

type Asked = Pick<SignOutRun, 'attempts' | 'byLeaving' | 'scope'>;

/**
 * Plans the next way to try, in the order of the site file: a request in a tab of the site, the same from the
 * background, a page that signs out when visited, a press on the site's page; if none of them was sent, the site's own
 * page with a guide. What one sign-out needs together follows one after another. To be called before the first try,
 * while such a sign-out is under way, or after a probe said that the session is still alive. A run that nobody pressed
 * for this site leaves out what its user has not yet seen done.
 */
export function planSignOut(site: SiteDefinition, run: Asked, means: Means): Step {
  const open = findOpenParts(site.signOut, run.attempts);
  for (const [index, method] of site.signOut.entries()) {
    if (!isFor(site, run, index) || (open ? !open.includes(index) : isSpent(site, run))) continue;
    const step = planMethod(site, run, means, method, index);
    if (step) return step;
  }
  if (open) return { kind: 'decide' };
  if (countSent(site.signOut, run.attempts) > 0) return { kind: 'give-up' };
  const guide = site.signOut.find((method) => method.kind === 'guide' && method.scope === run.scope);
  return guide && means.tab ? { kind: 'guide', url: guide.url } : { kind: 'give-up' };
}

/** Whether a run may use this way at all. */
function isFor(site: SiteDefinition, { byLeaving, scope }: Asked, at: number): boolean {
  return site.signOut[at]?.scope === scope && !(byLeaving && isUntriedWay(site, at));
}

/** Whether no further request may be sent in this run. */
export function isSpent(
  { signOut }: Pick<SiteDefinition, 'signOut'>,
  { attempts }: Pick<SignOutRun, 'attempts'>,
): boolean {
  return countSent(signOut, attempts) >= MOST_ATTEMPTS;
}

/** Whether the probe said "still alive" after the last try, apart from tries that have sent nothing since. */
export function wasRefused(run: Pick<SignOutRun, 'attempts'>): boolean {
  return findLastTry(run)?.after === 'yes';
}

function findLastTry({ attempts }: Pick<SignOutRun, 'attempts'>): Attempt | undefined {
  return attempts.findLast((attempt) => wasSent(attempt) || attempt.after !== null);
}

/**
 * The outcome when no way is left: "refused" with the site's last answer if the session is still alive, else "could not
 * tell", with the reason why nothing was sent, if that is why.
 */
export function findGivenUp(run: Pick<SignOutRun, 'attempts' | 'control'>): Outcome {
  const { attempts, control } = run;
  if (wasRefused(run)) return { kind: 'refused', answer: findLastTry(run)?.answer ?? null };
  const last = attempts.at(-1)?.answer ?? null;
  const answer = last?.kind === 'not-sent' ? last : null;
  return { kind: 'could-not-tell', reason: control === null && answer === null ? 'no-probe' : 'site-silent', answer };
}

function planMethod(site: SiteDefinition, run: Asked, means: Means, method: SignOutMethod, index: number): Step | null {
  const tried = run.attempts
    .filter((attempt) => attempt.method === index && hasHappened(attempt))
    .map(({ way }) => way);
  switch (method.kind) {
    case 'http': {
      if (!isUsable(method, site, means)) return null;
      if (wasSentFromPage(run, index) && hasPressLeft(site, run, means)) return null;
      if (hasPage(site, means, method) && !tried.includes('page'))
        return { kind: 'request', method: index, way: 'page' };
      return tried.includes('background') || !worksFromBackground(method)
        ? null
        : { kind: 'request', method: index, way: 'background' };
    }
    case 'navigate':
      if (!means.tab || !isUsable(method, site, means)) return null;
      if (method.userMustConfirm) return run.attempts.length === 0 ? { kind: 'guide', url: method.url } : null;
      return tried.includes('visit') ? null : { kind: 'visit', method: index, url: method.url };
    case 'press':
      return tried.includes('press') || !means.tab || !isUsable(method, site, means)
        ? null
        : { kind: 'press', method: index };
    case 'guide':
      return null;
    default:
      return assertNever(method);
  }
}

/**
 * Whether a request is sent from a page. One that comes from another own origin is not: what a page may send there, and
 * from which origin, differs between the browsers. One is opened for what can go from a page alone, and, where no
 * question is known that the site would answer, for what could go from the background too: only from a page does the
 * site's answer reach the jar, and nothing else can tell.
 */
function hasPage({ probe }: SiteDefinition, means: Means, method: HttpSpec): boolean {
  if (method.asPage !== undefined) return false;
  return means.page(new URL(method.url).origin) || (means.tab && (probe === null || !worksFromBackground(method)));
}

function wasSentFromPage({ attempts }: Asked, index: number): boolean {
  return attempts.some(({ answer, method, way }) => method === index && way === 'page' && answer?.kind !== 'not-sent');
}

/** What a site refuses from its own page is not sent again where a press is known: there are two tries in all. */
function hasPressLeft(site: SiteDefinition, run: Asked, means: Means): boolean {
  const isLeft = ({ kind }: SignOutMethod, index: number) =>
    kind === 'press' && isFor(site, run, index) && !run.attempts.some(({ method }) => method === index);
  return means.tab && site.signOut.some(isLeft);
}

/**
 * Whether a try has an answer. A try that was interrupted may be made again: the probe has just said that the session
 * is alive.
 */
function hasHappened({ answer }: Attempt): boolean {
  return answer !== null;
}

/** A way of grade C is used only if a probe can judge its result and the site has another way beside it. */
function isUsable(method: SignOutMethod, site: SiteDefinition, means: Means): boolean {
  if (method.grade !== 'C') return true;
  return means.probe && site.signOut.some((other) => other !== method && other.scope === method.scope);
}
