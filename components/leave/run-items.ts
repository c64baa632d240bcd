import { COUNTS_DOWN_FOR, isDark, isOnlyRemoved } from '../../utils/core/leave/leave-run.ts';
import type { LeaveItemView, LeaveView, OtherSiteView, Overview, SessionView, SiteView } from '../../utils/core/overview/overview.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { MINUTE, type EpochMs } from '../../utils/core/time.ts';

/** An item of the run, beside what is here now. */
export type RunItem = {
  readonly id: string;
  readonly item: LeaveItemView;
  readonly site: SiteView | null;
  readonly live: SessionView | null;
  /** It had ended, and a sign-in is here again. */
  readonly back: boolean;
  /** The whole browser was cleared afterwards: what was left of it here is gone, though its site was not told. */
  readonly cleared: boolean;
};

/** So long a receipt stays on a computer that others use. */
const SHOWN_FOR = 2 * MINUTE;

/** Finds the run to show: one that has begun. On a shared computer its receipt does not wait for the next person. */
export function findShownRun({ leave, settings }: Overview, now: EpochMs): LeaveView | null {
  if (leave === null || (leave.endedAt === null && now < leave.beginsAt)) return null;
  const isOver = leave.endedAt !== null && settings.sharedComputer && now - leave.endedAt >= SHOWN_FOR;
  return isOver ? null : leave;
}

/** Finds the run that nobody pressed and that is about to begin. One for later is no news yet; one that was put off stays. */
export function findCountdown({ leave }: Overview, now: EpochMs): LeaveView | null {
  return leave !== null && leave.endedAt === null && now < leave.beginsAt && (leave.putOff > 0 || leave.beginsAt - now <= COUNTS_DOWN_FOR) ? leave : null;
}

export function findRunItems(run: LeaveView, { sites, sessions, otherSites }: Overview): readonly RunItem[] {
  return run.items.map((item) => {
    const id = refId(item.ref);
    const live = sessions.find(({ ref }) => refId(ref) === id) ?? null;
    const isHere = live !== null || otherSites.some(({ ref }) => refId(ref) === id);
    return { id, item, site: sites.find((site) => site.id === item.ref.siteId) ?? null, live, back: isHere && (isDark(item) || isOnlyRemoved(item)), cleared: run.clearing === 'done' };
  });
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

/** Whether nothing of it is left to do: the site confirmed the end, and it did not come back. */
export function isOut({ item, back }: RunItem): boolean {
  return isDark(item) && !back;
}

/** The run as it stands now: what came back counts as left. */
export function asItStands(run: LeaveView, items: readonly RunItem[]): LeaveView {
  return { ...run, items: items.map(({ item, back, live }) => (back ? { ...item, cookiesLeft: Math.max(1, live?.cookieNames.length ?? 0) } : item)) };
}

/** Whether all was done that can be: it is out, or removed where nothing else was possible. */
export function isOver(one: RunItem): boolean {
  return isOut(one) || (isOnlyRemoved(one.item) && !one.back);
}
