import { assertNever } from '../assert-never.ts';
import type { SignOutMethod, SiteDefinition } from '../site.ts';
import type { SignOutRun } from './run.ts';

/** What can be used right now for one run. */
export type Means = {
  /** A loaded tab of the site in the session's own store exists. */
  readonly page: boolean;
  /** The probe can be asked for this session. */
  readonly probe: boolean;
};

export type Step =
  | { readonly kind: 'request'; readonly method: number; readonly way: 'page' | 'background' }
  | { readonly kind: 'guide'; readonly url: string }
  | { readonly kind: 'give-up' };

/** A request that signs out is sent at most this often in one run. */
export const MOST_ATTEMPTS = 2;

/**
 * Plans the next way to try, in the site file's order: in a tab of the site, then from the background, then the site's own
 * page with a guide. The caller asks only after a probe said that the session is still alive, or before the first try.
 */
export function planSignOut(site: SiteDefinition, run: Pick<SignOutRun, 'attempts'>, means: Means): Step {
  const sent = run.attempts.filter(({ answer }) => answer?.kind !== 'not-sent');
  if (sent.length < MOST_ATTEMPTS) {
    for (const [index, method] of site.signOut.entries()) {
      if (method.kind !== 'http' || !isUsable(method, site, means)) continue;
      const way = nextWay(run, index, means);
      if (way) return { kind: 'request', method: index, way };
    }
  }
  if (sent.length > 0) return { kind: 'give-up' };
  const guide = site.signOut.find((method) => method.kind === 'guide');
  return guide ? { kind: 'guide', url: guide.url } : { kind: 'give-up' };
}

/** Grade C is used only where a probe can judge it and another path stands beside it. */
function isUsable(method: Extract<SignOutMethod, { kind: 'http' }>, site: SiteDefinition, means: Means): boolean {
  switch (method.grade) {
    case 'A':
    case 'B':
      return true;
    case 'C':
      return means.probe && site.signOut.length > 1;
    default:
      return assertNever(method.grade);
  }
}

function nextWay(run: Pick<SignOutRun, 'attempts'>, method: number, means: Means): 'page' | 'background' | null {
  // A way that we were stopped in has not been tried: the caller's probe has just said that it changed nothing.
  const tried = run.attempts.filter((attempt) => attempt.method === method && attempt.answer !== null).map(({ way }) => way);
  if (means.page && !tried.includes('page')) return 'page';
  return tried.includes('background') ? null : 'background';
}
