import { countdown } from '../../utils/core/countdown.ts';
import type { Outcome } from '../../utils/core/sign-out/outcome.ts';
import { useApp } from '../app-context.ts';
import { isLit } from '../stage.ts';
import type { Subject } from '../subjects.ts';
import { useStage } from '../use-stage.ts';
import { shortTimeLeft, timeLeft } from '../wording/lifetime-words.ts';
import type { MessageKey } from '../words.ts';

const endedKey: Record<Outcome['kind'], MessageKey> = {
  'signed-out': 'signedOutShort',
  'already-signed-out': 'signedOutShort',
  'removed-here-only': 'removedShort',
  'could-not-tell': 'unclearShort',
  refused: 'unclearShort',
};

/** The time left, short for the eye and in full for the ear. */
export function RowTime({ subject }: { subject: Subject }) {
  const app = useApp();
  const { model, words } = app;
  const stage = useStage(subject);
  const { session } = subject;
  if (session === null || !isLit(subject, stage)) {
    return stage.kind === 'ended' ? <span class="time">{words(endedKey[stage.outcome.kind])}</span> : null;
  }
  const left = countdown(session.lifetime, model.now.value);
  if (left.kind !== 'running') return <span class="time">{shortTimeLeft(left, app)}</span>;
  const soon = left.leftMs < (model.overview.value?.settings.warningMs ?? 0);
  return (
    <span class={soon ? 'time soon' : 'time'}>
      <span aria-hidden="true">{shortTimeLeft(left, app)}</span>
      <span class="unseen">{words(soon ? 'soonLabel' : 'leftLabel', timeLeft(left, app))}</span>
    </span>
  );
}
