import type { Cookie, StoreId } from '../cookies/cookie.ts';
import type { TabFacts } from '../overview/here.ts';
import { findSessions } from '../sessions/find-sessions.ts';
import { refId } from '../sessions/session.ts';
import type { SignOutRun } from '../sign-out/run.ts';
import { SHOWN_FOR } from '../sign-out/shown-runs.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import type { LeaveRun } from './leave-run.ts';
import type { Unaccounted } from './unaccounted.ts';

type Facts = {
  readonly cookies: readonly Cookie[];
  readonly leave: Pick<LeaveRun, 'items'> | null;
  readonly now: EpochMs;
  readonly runs: readonly SignOutRun[];
  readonly tabs: readonly TabFacts[];
};

/**
 * Finds the sites that keep a sign-in in web storage which outlives its tab, while none of their pages is open in that
 * store: then nobody can look whether it is there. What was removed just now is gone. Only sites that the user has
 * added count, because they are used here. Of a built-in one nobody knows that: where one was opened, its cookies stand
 * among those of the other sites.
 */
export function findUnseenStorage(sites: readonly SiteDefinition[], storeId: StoreId, facts: Facts): Unaccounted[] {
  return sites.flatMap((site) => {
    const lasting = site.authStorage.filter(({ area }) => area === 'local');
    const ref = { siteId: site.id, storeId, partition: null };
    if (
      site.source.kind === 'built-in' ||
      lasting.length === 0 ||
      isOpen(site, storeId, facts) ||
      isRemoved(refId(ref), facts)
    )
      return [];
    const isSeen = findSessions(site, facts.cookies, facts.now, {}).some((one) => refId(one.ref) === refId(ref));
    return isSeen ? [] : [{ ref, cookieNames: lasting.map(({ key }) => key).sort() }];
  });
}

function isOpen({ authStorage }: SiteDefinition, storeId: StoreId, { tabs }: Facts): boolean {
  const origins = new Set(authStorage.map(({ origin }) => origin));
  return tabs.some((tab) => tab.storeId === storeId && origins.has(URL.parse(tab.url ?? '')?.origin ?? ''));
}

/** Whether a leave run, or a removal of the last minutes, has taken the site's stored data away. */
function isRemoved(id: string, { leave, now, runs }: Facts): boolean {
  const isIn = (leave?.items ?? []).some(
    ({ ref, step, storage }) =>
      refId(ref) === id && step === 'done' && (storage === 'by-browser' || storage === 'by-page'),
  );
  const last = runs.filter(({ ref }) => refId(ref) === id).at(-1);
  if (isIn || last === undefined || last.endedAt === null) return isIn;
  const isRemoval = last.attempts.length === 0 && last.outcome?.kind === 'removed-here-only';
  return isRemoval && !last.newerSeen && Math.abs(now - last.endedAt) <= SHOWN_FOR;
}
