import type { LeaveItem, LeaveRun } from '../../../utils/core/leave/leave-run.ts';
import { kindOfSite } from '../../../utils/core/leave/other-sites.ts';
import type { App } from '../../app-context.ts';

type Speech = Pick<App, 'words' | 'format'>;

/** What a run begins with: sites without a definition are not signed out of. Null for none of either. */
export function startedText(items: readonly Pick<LeaveItem, 'ref'>[], { words, format }: Speech): string | null {
  const others = items.filter(({ ref }) => kindOfSite(ref.siteId) === 'other').length;
  const sessions = items.length - others;
  if (others === 0) return sessions === 0 ? null : words('leaveStarted', format.number(sessions));
  return sessions === 0
    ? words('leaveStartedRemoving', format.number(others))
    : words('leaveStartedBoth', format.number(sessions), format.number(others));
}

/** What a run came to whose items are not kept. That nothing is left is worth saying. */
export function countsText(
  { dark, removed, left }: NonNullable<LeaveRun['counts']>,
  { words, format }: Speech,
): string {
  const parts = [
    ...(dark > 0 ? [words('leaveCountDark', format.number(dark))] : []),
    ...(removed > 0 ? [words('leaveCountRemoved', format.number(removed))] : []),
    words('leaveCountLeft', format.number(left)),
  ];
  return words('leaveCounts', parts.join(' '));
}
