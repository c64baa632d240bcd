import type { PlanView } from '../../../utils/core/overview/parts/leave-part.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';

/**
 * What a plan does and when: "Signing out of everything at 14:47." Names the day where it is not today. One that waits
 * behind a locked screen says so, with the moment that it was planned for.
 */
export function planText(
  { beginsAt, plannedFor, waitsFor }: PlanView,
  now: EpochMs,
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  if (waitsFor === 'unlocking')
    return words('leavePlanned', { when: 'locked', date: format.todayOrMoment(plannedFor, now) });
  const at = format.todayOrMoment(beginsAt, now);
  return words('leavePlanned', { when: at === format.moment(beginsAt, now) ? 'other' : 'today', date: at });
}
