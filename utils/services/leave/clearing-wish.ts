import type { LeaveRun } from '../../core/leave/leave-run.ts';
import { clearsBrowser } from '../../core/settings/policy.ts';
import type { LeavePorts } from './leave-ports.ts';

type Ports = Pick<LeavePorts, 'managedPolicy' | 'settings'>;

/**
 * Finds whether the whole browser is to be cleared after a run, by the settings of this moment. Only on a shared
 * computer. If a person started the run, their own choice counts, or the administrator's "always clear". Otherwise the
 * settings decide.
 */
export async function readClearingWish(
  { managedPolicy, settings }: Ports,
  { because, clearing }: Pick<LeaveRun, 'because' | 'clearing'>,
): Promise<'wanted' | 'unwanted'> {
  const { sharedComputer, leaving } = (await settings.read()).data;
  if (!sharedComputer) return 'unwanted';
  const isWanted =
    because === 'press' ? clearing === 'wanted' || clearsBrowser(await managedPolicy.read()) : leaving.clearBrowser;
  return isWanted ? 'wanted' : 'unwanted';
}
