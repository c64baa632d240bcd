import { countdownSession } from '../../utils/core/sessions/countdown.ts';
import { soonMs } from '../../utils/core/settings/settings.ts';
import type { Outcome } from '../../utils/core/sign-out/outcome.ts';
import { useApp } from '../app-context.ts';
import { shortTimeLeft, timeLeft } from '../wording/session/lifetime-words.ts';
import { isLit } from './action-progress.ts';
import type { SessionSlot } from './session-slots.ts';
import { useActionProgress } from './use-action-progress.ts';

const outcomeWord = {
  'signed-out': 'signed-out',
  'already-signed-out': 'signed-out',
  'removed-here-only': 'removed',
  'could-not-tell': 'unclear',
  refused: 'unclear',
} as const satisfies Record<Outcome['kind'], string>;

/** The time left: short to see, in full for screen readers. */
export function RowTime({ slot }: { slot: SessionSlot }) {
  const app = useApp();
  const { model, words } = app;
  const progress = useActionProgress(slot);
  const { session } = slot;
  if (session === null || !isLit(slot, progress)) {
    if (progress.kind === 'ended')
      return <span class="time">{words('rowOutcome', { is: outcomeWord[progress.outcome.kind] })}</span>;
    return session?.refused === true ? <span class="time">{words('rowOutcome', { is: 'signed-out' })}</span> : null;
  }
  const left = countdownSession(session, model.now.value);
  const settings = model.overview.value?.settings;
  const soon = settings !== undefined && left.kind === 'running' && left.leftMs < soonMs(settings);
  const full = timeLeft(left, app);
  return (
    <span class={soon ? 'time soon' : 'time'}>
      <span aria-hidden="true">{shortTimeLeft(left, app)}</span>
      <span class="unseen">
        {left.kind === 'running' ? words('rowLeft', { soon: soon ? 'soon' : 'other', time: full }) : full}
      </span>
    </span>
  );
}
