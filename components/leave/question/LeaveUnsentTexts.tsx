import type { LeaveView } from '../../../utils/core/overview/parts/leave-part.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import { useApp } from '../../app-context.ts';
import { UnsentTexts as Texts } from '../../dialogs/UnsentTexts.tsx';
import { toTexts, type UnsentTexts } from './use-unsent-texts.ts';

type Props = {
  unsent: UnsentTexts;
  /** The run that is shown, or that counts down. */
  run: Pick<LeaveView, 'because' | 'beginsAt'> | null;
};

/** What was typed and not sent, in full, and what becomes of its tabs. */
export function LeaveUnsentTexts({ unsent, run }: Props) {
  const { model, words } = useApp();
  const texts = toTexts(unsent.bySession);
  if (texts.length === 0) return null;
  const fate = findFate(run, model.now.value);
  return (
    <div class="leave-unsent">
      <h2>{words('unsentTitle')}</h2>
      <Texts texts={texts} />
      <p class="soft">{words('leaveTabsFate', { fate, count: texts.length })}</p>
    </div>
  );
}

/**
 * What becomes of tabs with unsent text: they stay open in a run that was pressed. A run that begins by itself waits
 * for no text.
 */
function findFate(run: Props['run'], now: EpochMs): 'other' | 'close' | 'gone' {
  if (run === null || run.because === 'press') return 'other';
  return now < run.beginsAt ? 'close' : 'gone';
}
