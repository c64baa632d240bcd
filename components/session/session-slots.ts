import type { CookieStore } from '../../utils/core/cookies/cookie-store.ts';
import type { Here } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { RunView } from '../../utils/core/overview/parts/runs-part.ts';
import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import type { WarningView } from '../../utils/core/overview/warnings.ts';
import { isSureSignIn } from '../../utils/core/sessions/is-sure-sign-in.ts';
import { refId, type SessionRef } from '../../utils/core/sessions/session.ts';
import type { SiteId } from '../../utils/core/sites/site.ts';
import type { ActionResult } from '../model/action-result.ts';

/** A place for a session: one site in one cookie store and partition. `session` is null where none is there now. */
export type SessionSlot = {
  readonly id: string;
  readonly ref: SessionRef;
  readonly site: SiteView;
  readonly store: CookieStore;
  readonly session: SessionView | null;
  readonly run: RunView | null;
};

/**
 * The slot of the active tab; null where the tab is not on a site that Lights Out may look at. `newer`: an overview
 * after that in which the tab was here.
 */
export function findTabSlot(here: Here, newer: Overview | null = null): SessionSlot | null {
  if (here.kind !== 'site') return null;
  const { site, store, session, run } = here;
  const ref: SessionRef = { siteId: site.id, storeId: store.id, partition: null };
  const slot = { id: refId(ref), ref, site, store, session, run };
  return newer === null ? slot : (findSlot(newer, ref) ?? slot);
}

/**
 * All slots but `except`: live sessions, soonest end first; then ended ones that this screen acted on or a run works
 * on, so that a result stays readable where the session was.
 */
export function findOtherSlots(
  overview: Overview,
  actionResults: ReadonlyMap<string, ActionResult>,
  except: string | null,
): readonly SessionSlot[] {
  const live = overview.sessions.map(({ ref, store }) => ({ ref, store }));
  const alive = new Set(live.map(({ ref }) => refId(ref)));
  const ended = overview.runs.filter(
    (run) => !alive.has(refId(run.ref)) && (run.endedAt === null || actionResults.has(refId(run.ref))),
  );
  return [...live, ...ended].flatMap(({ ref, store }) => {
    const id = refId(ref);
    const site = overview.sites.find((candidate) => candidate.id === ref.siteId);
    if (!site || id === except) return [];
    const session = overview.sessions.find((candidate) => refId(candidate.ref) === id) ?? null;
    const run = overview.runs.find((candidate) => refId(candidate.ref) === id) ?? null;
    return [{ id, ref, site, store, session, run }];
  });
}

/** Names of related sites that are still signed in beside this one. */
export function findRelatedNames({ ref, site }: SessionSlot, overview: Overview): readonly string[] {
  const names = overview.sessions
    .filter((session) => site.related.includes(session.ref.siteId) && session.ref.storeId === ref.storeId)
    .filter(isSureSignIn)
    .map(({ siteName }) => siteName);
  return [...new Set(names)];
}

/** All slots of one site: its sessions in every store, and those that ended by an action of this screen. */
export function findSiteSlots(
  overview: Overview,
  actionResults: ReadonlyMap<string, ActionResult>,
  site: SiteView,
): readonly SessionSlot[] {
  return findOtherSlots(overview, actionResults, null).filter((slot) => slot.site.id === site.id);
}

/** Another site's slot in the same cookie store. */
export function findNeighbourSlot({ store }: SessionSlot, siteId: SiteId, overview: Overview): SessionSlot | null {
  return findSlot(overview, { siteId, storeId: store.id, partition: null });
}

/** The slot of a session, whether it is here or not; null if its site or its store is not known. */
export function findSlot(overview: Overview, ref: SessionRef): SessionSlot | null {
  const site = overview.sites.find(({ id }) => id === ref.siteId);
  const store = overview.stores.find(({ id }) => id === ref.storeId);
  if (!site || !store) return null;
  const id = refId(ref);
  const session = overview.sessions.find((candidate) => refId(candidate.ref) === id) ?? null;
  const run = overview.runs.find((candidate) => refId(candidate.ref) === id) ?? null;
  return { id, ref, site, store, session, run };
}

/**
 * The warnings for one slot: those of its session and those of its site. None that a session ends soon where the user
 * lets it end.
 */
export function findSlotWarnings({ id, site, session }: SessionSlot, overview: Overview): readonly WarningView[] {
  return overview.warnings.filter(({ code, ref, siteId }) => {
    if (code === 'ends-soon' && session?.letEnd === true) return false;
    return ref === null ? siteId === site.id : refId(ref) === id;
  });
}

/** The warnings about this computer, not about one site. */
export function findComputerWarnings({ warnings }: Overview): readonly WarningView[] {
  return warnings.filter(({ ref, siteId }) => ref === null && siteId === null);
}
