import { useEffect, useRef } from 'preact/hooks';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { type EpochMs, MINUTE } from '../../utils/core/time.ts';
import { useApp } from '../app-context.ts';

const LATER_MINUTES = 30;

/** The buttons that lead on: leave, settings. On a shared computer also a sign-out in 30 minutes. */
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
  const cancel = () => {
    void model.cancelLater();
    leaveButton.current?.focus(); // the button goes with its press
  };
  const inThirty = format.duration(LATER_MINUTES * MINUTE);
  return (
    <footer>
      {plannedAt === null ? null : (
        <div class="planned">
          <p ref={sentence} tabIndex={-1}>
            {plannedText(plannedAt)}
          </p>
          {overview?.leave?.because === 'later' ? (
            <button type="button" class="bare" aria-label={words('leaveCancelName')} onClick={cancel}>
              {words('cancel')}
            </button>
          ) : null}
        </div>
      )}
      <button ref={leaveButton} type="button" class="leave" onClick={onLeave}>
        {words('leavingThisComputer')}
      </button>
      {overview !== null && mayPlan(overview, plannedAt, now) ? (
        <button type="button" class="bare" aria-label={words('leaveLaterName', inThirty)} onClick={later}>
          {words('leaveLater', inThirty)}
        </button>
      ) : null}
      <button type="button" class="bare" onClick={() => void model.openExtensionPage('options.html')}>
        {words('settings')}
      </button>
    </footer>
  );

  function plannedText(at: EpochMs): string {
    const beginsAt = format.todayOrMoment(at, now);
    return words(beginsAt === format.moment(at, now) ? 'leavePlannedOn' : 'leavePlannedAt', beginsAt);
  }
}

/** When a planned run begins; null where none is planned. */
function findPlanned({ leave }: Overview, now: EpochMs): EpochMs | null {
  return leave !== null && leave.endedAt === null && leave.beginsAt > now ? leave.beginsAt : null;
}

/** Whether a run in 30 minutes can be offered: a session is here, no run is under way, and none is planned sooner. */
function mayPlan({ leave, sessions, settings }: Overview, plannedAt: EpochMs | null, now: EpochMs): boolean {
  if (!settings.sharedComputer || sessions.length === 0) return false;
  if (plannedAt === null) return leave === null || leave.endedAt !== null;
  return leave?.because !== 'later' && plannedAt - now > LATER_MINUTES * MINUTE;
}
