import { useEffect, useRef } from 'preact/hooks';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { type EpochMs, MINUTE } from '../../utils/core/time.ts';
import { useApp } from '../app-context.ts';
import { PlannedRuns } from '../leave/PlannedRuns.tsx';
import { NewsLine } from './NewsLine.tsx';

const LATER_MINUTES = 30;

/** The buttons that lead on: leave, settings, help. On a shared computer also a sign-out in 30 minutes. */
export function Footer({ focus, onLeave }: { focus: 'leave' | 'none'; onLeave: () => void }) {
  const { model, words, format } = useApp();
  const overview = model.overview.value;
  const now = model.now.value;
  const plannedAt = overview === null ? null : findPlanned(overview, now);
  const pressed = useRef<'no' | 'yes'>('no');
  const sentence = useRef<HTMLParagraphElement>(null);
  const leaveButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus === 'leave') leaveButton.current?.focus(); // the user came back from the leave page
  }, []);
  useEffect(() => {
    if (pressed.current === 'yes') sentence.current?.focus(); // the button may go with its press
    if (plannedAt !== null) pressed.current = 'no';
  }, [plannedAt]);
  const later = () => {
    pressed.current = 'yes';
    void model.leaveLater(LATER_MINUTES);
  };
  const focusLeave = () => leaveButton.current?.focus(); // the button goes with its press
  const inThirty = format.duration(LATER_MINUTES * MINUTE);
  return (
    <footer>
      {overview === null ? null : <PlannedRuns plans={overview.plans} place={sentence} onCancelled={focusLeave} />}
      <button ref={leaveButton} type="button" class="leave" onClick={onLeave}>
        {words('leavingThisComputer')}
      </button>
      <button type="button" class="bare" onClick={() => void model.openExtensionPage('options.html')}>
        {words('settings')}
      </button>
      <button type="button" class="bare" onClick={() => void model.openExtensionPage('help.html')}>
        {words('linkHelp')}
      </button>
      <NewsLine />
      {overview !== null && mayPlan(overview, plannedAt, now) ? (
        <button type="button" class="bare later" onClick={later}>
          {words('leaveLater', { time: inThirty })}
        </button>
      ) : null}
    </footer>
  );
}

/** When the next planned run begins; null where none is planned. */
function findPlanned({ plans }: Overview, now: EpochMs): EpochMs | null {
  return plans.find(({ beginsAt }) => beginsAt > now)?.beginsAt ?? null;
}

/** Whether a run in 30 minutes can be offered: a session is here, no run is under way, and none is planned sooner. */
function mayPlan({ leave, plans, sessions, settings }: Overview, plannedAt: EpochMs | null, now: EpochMs): boolean {
  if (!settings.sharedComputer || sessions.length === 0) return false;
  if (leave !== null && leave.endedAt === null && leave.beginsAt <= now) return false;
  if (plans.some(({ because }) => because === 'later')) return false;
  return plannedAt === null || plannedAt - now > LATER_MINUTES * MINUTE;
}
