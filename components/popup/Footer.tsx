import { useEffect, useRef } from 'preact/hooks';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { OwnPage } from '../../utils/core/own-page.ts';
import type { EpochMs } from '../../utils/core/time.ts';
import { useFirstApp, useLater } from '../app-context.ts';

/** The buttons that lead on: leave, settings, help. On a shared computer also a sign-out in 30 minutes. */
export function Footer({ focus, onLeave }: { focus: 'leave' | 'none'; onLeave: () => void }) {
  const { model, words } = useFirstApp();
  const later = useLater();
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
  const focusLeave = () => leaveButton.current?.focus(); // the button goes with its press
  const open = (page: OwnPage) => void model.openExtensionPage(page);
  return (
    <footer>
      {overview === null || later === null ? null : (
        <later.parts.PlannedRuns plans={overview.plans} place={sentence} onCancelled={focusLeave} />
      )}
      <button ref={leaveButton} type="button" class="leave" onClick={onLeave}>
        {words('leavingThisComputer')}
      </button>
      <button type="button" class="bare" onClick={() => open('options.html')}>
        {words('settings')}
      </button>
      <button type="button" class="bare" onClick={() => open('help.html')}>
        {words('linkHelp')}
      </button>
      {later === null ? null : <later.parts.NewsLine />}
      {later === null || overview === null ? null : (
        <later.parts.LeaveLater overview={overview} plannedAt={plannedAt} onPress={() => (pressed.current = 'yes')} />
      )}
    </footer>
  );
}

/** When the next planned run begins; null where none is planned. */
function findPlanned({ plans }: Overview, now: EpochMs): EpochMs | null {
  return plans.find(({ beginsAt }) => beginsAt > now)?.beginsAt ?? null;
}
