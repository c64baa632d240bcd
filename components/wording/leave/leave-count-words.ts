import type { LeaveItem, LeaveRun } from '../../../utils/core/leave/leave-run.ts';
import { kindOfSite } from '../../../utils/core/leave/other-site-id.ts';
import type { App } from '../../app-context.ts';

type Speech = Pick<App, 'words' | 'format'>;

/**
 * What a run begins with: how many sign-outs, and how many sites of which only the data is removed. Null for an empty
 * run.
 */
export function startedText(items: readonly Pick<LeaveItem, 'ref'>[], { words }: Speech): string | null {
  const others = items.filter(({ ref }) => kindOfSite(ref.siteId) === 'other').length;
  const sessions = items.length - others;
  if (items.length === 0) return null;
  const kind = others === 0 ? 'other' : sessions === 0 ? 'remove' : 'both';
  return words('leaveStarted', { kind, count: sessions, removed: others });
}

/**
 * The result in numbers, for a run whose items were not kept; or for an earlier one, where those of this run are. Zero
 * left is said too.
 */
export function countsText(
  { dark, removed, left }: NonNullable<LeaveRun['counts']>,
  of: 'all' | 'earlier',
  { words }: Speech,
): string {
  return words('leaveCounts', { of: of === 'all' ? 'other' : 'earlier', dark, removed, left });
}
