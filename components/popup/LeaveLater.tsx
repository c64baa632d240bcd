import type { Overview } from '../../utils/core/overview/overview.ts';
import { type EpochMs, MINUTE } from '../../utils/core/time.ts';
import { useApp } from '../app-context.ts';

const LATER_MINUTES = 30;

type Props = { overview: Overview /** The next planned run. */; plannedAt: EpochMs | null; onPress: () => void };

/** The button that plans a run in 30 minutes, on a shared computer where that can be offered. */
export function LeaveLater({ overview, plannedAt, onPress }: Props) {
  const { model, words, format } = useApp();
  if (!mayPlan(overview, plannedAt, model.now.value)) return null;
  const later = () => {
    onPress();
    void model.leaveLater(LATER_MINUTES);
  };
  return (
    <button type="button" class="bare later" onClick={later}>
      {words('leaveLater', { time: format.duration(LATER_MINUTES * MINUTE) })}
    </button>
  );
}

/** Whether a run in 30 minutes can be offered: a session is here, no run is under way, and none is planned sooner. */
function mayPlan({ leave, plans, sessions, settings }: Overview, plannedAt: EpochMs | null, now: EpochMs): boolean {
  if (!settings.sharedComputer || sessions.length === 0) return false;
  if (leave !== null && leave.endedAt === null && leave.beginsAt <= now) return false;
  if (plans.some(({ because }) => because === 'later')) return false;
  return plannedAt === null || plannedAt - now > LATER_MINUTES * MINUTE;
}
