import { countItems, type LeaveRun } from '../../core/leave/leave-run.ts';
import { refId } from '../../core/sessions/session.ts';
import type { BrowserData, Clock } from '../../ports.ts';
import type { LeavePorts } from './leave.ts';
import { toLeaveItems } from './to-leave-items.ts';

type Ports = Pick<LeavePorts, 'credentials' | 'forgetPerson' | 'listSessions' | 'readScene' | 'settings'> & { readonly browserData: BrowserData; readonly clock: Clock };

/** Whether the browser that finishes a run is still the one that began it. */
type Same = 'same-browser-run' | 'later-browser-run';

/**
 * Ends a run whose sites were all asked. On a shared computer nothing of the last person reaches the next: what explains and what
 * tells is cleared with it, and finished at a later start it keeps counts alone.
 */
export async function endLeaveRun(ports: Ports, run: LeaveRun, same: Same): Promise<LeaveRun> {
  const clearing = run.clearing === 'wanted' ? await clearBrowser(ports, run, same) : run.clearing;
  const ended = { ...run, clearing, endedAt: ports.clock.now() };
  if (!(await ports.settings.read()).data.sharedComputer) return ended;
  await ports.forgetPerson();
  return same === 'same-browser-run' ? ended : { ...ended, items: [], counts: countItems(run.items) };
}

/** What somebody wanted cleared before the browser ended is not cleared over the head of whoever has signed in since. */
async function clearBrowser(ports: Ports, { items }: LeaveRun, same: Same): Promise<LeaveRun['clearing']> {
  if (same === 'later-browser-run') {
    const here = await toLeaveItems(ports, await ports.listSessions());
    const isTheirs = here.some(({ ref, digest }) => digest === null || !items.some((item) => refId(item.ref) === refId(ref) && item.digest === digest));
    if (isTheirs) return 'not-tried';
  }
  return ports.browserData.clear();
}
