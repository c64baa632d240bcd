import type { LeaveView } from '../../../utils/core/overview/parts/leave-part.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import { useApp } from '../../app-context.ts';
import { UnsentTexts as Texts } from '../../dialogs/UnsentTexts.tsx';
import type { MessageKey } from '../../words.ts';
import { toTexts, type UnsentTexts } from './use-unsent-texts.ts';

/**
 * What becomes of tabs with unsent text: they stay open in a run that was pressed. A run that begins by itself waits
 * for no text.
 */
const fates = {
  stay: ['leaveTabStays', 'leaveTabsStay'],
  close: ['leaveTabCloses', 'leaveTabsClose'],
  'may-be-gone': ['leaveTabMayBeGone', 'leaveTabsMayBeGone'],
} as const satisfies Record<string, readonly [one: MessageKey, many: MessageKey]>;

type Props = {
  unsent: UnsentTexts;
  /** The run that is shown, or that counts down. */
  run: Pick<LeaveView, 'because' | 'beginsAt'> | null;
};

/** What was typed and not sent, in full, and what becomes of its tabs. */
export function LeaveUnsentTexts({ unsent, run }: Props) {
  const { model, words, format } = useApp();
  const texts = toTexts(unsent.bySession);
  if (texts.length === 0) return null;
  const [one, many] = fates[findFate(run, model.now.value)];
  return (
    <div class="leave-unsent">
      <h2>{words('leaveUnsentTitle')}</h2>
      <Texts texts={texts} />
      <p class="soft">{words(format.isOne(texts.length) ? one : many)}</p>
    </div>
  );
}

function findFate(run: Props['run'], now: EpochMs): keyof typeof fates {
  if (run === null || run.because === 'press') return 'stay';
  return now < run.beginsAt ? 'close' : 'may-be-gone';
}
