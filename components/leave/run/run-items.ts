import { isClearedWithBrowser } from '../../../utils/core/cookies/describe-store.ts';
import type { LooksLive } from '../../../utils/core/cookies/looks-live.ts';
import { wasCleared } from '../../../utils/core/leave/earlier-run.ts';
import { findItemStatus, type ItemStatus, type Seen } from '../../../utils/core/leave/item-status.ts';
import { COUNTS_DOWN_FOR, isDark, isOnlyRemoved } from '../../../utils/core/leave/leave-run.ts';
import { isReceiptOver } from '../../../utils/core/leave/receipt-time.ts';
import { isInSight } from '../../../utils/core/overview/is-in-sight.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { LeaveItemView, LeaveView } from '../../../utils/core/overview/parts/leave-part.ts';
import type { OtherSiteView } from '../../../utils/core/overview/parts/other-sites-part.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import type { SeenAt } from '../../../utils/core/sites/seen-at.ts';
import type { EpochMs } from '../../../utils/core/time.ts';

/** An item of the run, together with what this browser holds of it now. */
export type RunItem = {
  readonly id: string;
  readonly item: LeaveItemView;
  readonly site: SiteView | null;
  readonly live: SessionView | null;
  readonly seen: Seen;
  readonly status: ItemStatus;
  /** What its cookies say that are here now. `refused`: its site has said that it does not take them. */
  readonly here: 'nothing' | LooksLive | 'refused';
  /** It had ended, and such cookies are here again. */
  readonly back: boolean;
  /** Its store was cleared afterwards with the whole browser: what was here of it went, but its site was not told. */
  readonly cleared: boolean;
};

/** Finds the run to show: one that has begun. On a shared computer a receipt disappears after two minutes. */
export function findShownRun({ leave, settings }: Overview, now: EpochMs): LeaveView | null {
  if (leave === null || (leave.endedAt === null && now < leave.beginsAt)) return null;
  const isOver = leave.endedAt !== null && settings.sharedComputer && isReceiptOver(leave.endedAt, now);
  return isOver ? null : leave;
}

/**
 * Finds the run that begins by itself within its countdown. A run planned for later is not shown yet; one that was put
 * off is.
 */
export function findCountdown({ leave }: Overview, now: EpochMs): LeaveView | null {
  return leave !== null &&
    leave.endedAt === null &&
    now < leave.beginsAt &&
    (leave.putOff > 0 || leave.beginsAt - now <= COUNTS_DOWN_FOR)
    ? leave
    : null;
}

export function findRunItems(run: LeaveView, overview: Overview): readonly RunItem[] {
  const sessions = new Map(overview.sessions.map((session) => [refId(session.ref), session]));
  const sites = new Map(overview.sites.map((site) => [site.id, site]));
  const others = new Map(overview.otherSites.map(({ ref, sign }) => [refId(ref), sign]));
  return run.items.map((item) => {
    const id = refId(item.ref);
    const live = sessions.get(id) ?? null;
    const site = sites.get(item.ref.siteId) ?? null;
    const seen = others.has(id) ? 'here' : findSeen(live, site, item, overview);
    const cleared = wasCleared(run) && isClearedWithBrowser(item.ref.storeId);
    return {
      id,
      item,
      site,
      live,
      seen,
      here: live?.refused === true ? 'refused' : (live?.sign ?? others.get(id) ?? 'nothing'),
      status: findItemStatus(item, seen, cleared ? 'done' : 'unwanted'),
      back: seen === 'here' && (isDark(item) || isOnlyRemoved(item)),
      cleared,
    };
  });
}

/** A session that is not seen may still be here where Lights Out may not look: of the places where it was seen. */
export function findSeen(
  live: SessionView | null,
  site: SiteView | null,
  seenAt: SeenAt,
  { notices }: Pick<Overview, 'notices'>,
): Seen {
  if (live !== null) return 'here';
  if (site === null || notices.includes('cookies-unreadable')) return 'cannot-see';
  return isInSight(site, seenAt) ? 'not-here' : 'cannot-see';
}

/** Sessions that are here and are not part of the run. */
export function findOthers(run: LeaveView | null, { sessions }: Overview): readonly SessionView[] {
  const inRun = new Set(run?.items.map(({ ref }) => refId(ref)));
  return sessions.filter(({ ref }) => !inRun.has(refId(ref)));
}

/** Sites without a definition that are here and are not part of the run. */
export function findOtherSites(run: LeaveView | null, { otherSites }: Overview): readonly OtherSiteView[] {
  const inRun = new Set(run?.items.map(({ ref }) => refId(ref)));
  return otherSites.filter(({ ref }) => !inRun.has(refId(ref)));
}

/**
 * The light of an item: dark when the site confirmed the end or the data is removed, low when the session is gone
 * without a confirmation.
 */
export const lightOf = { dark: 'dark', gone: 'low', removed: 'dark', left: 'lit' } as const satisfies Record<
  ItemStatus,
  string
>;
