import type { LeaveRun } from '../../core/leave/leave-run.ts';
import { clearsBrowser } from '../../core/settings/policy.ts';
import type { LeavePorts } from './leave-ports.ts';

type Ports = Pick<LeavePorts, 'managedPolicy' | 'settings'>;

/**
 * Whether the whole browser is to be cleared after a run, as it stands now; on a shared computer alone. A run that
 * nobody pressed goes by the settings. A press says it itself, unless the administrator has it cleared each time.
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
