import { useApp } from '../../app-context.ts';
import { UnsentTexts as Texts } from '../../dialogs/UnsentTexts.tsx';
import { toTexts, type UnsentTexts } from './use-unsent-texts.ts';

/** What was typed and not sent, in full, and what becomes of its tabs. */
export function LeaveUnsentTexts({ unsent }: { unsent: UnsentTexts }) {
  const { words, format } = useApp();
  const texts = toTexts(unsent.bySession);
  if (texts.length === 0) return null;
  return (
    <div class="leave-unsent">
      <h2>{words('leaveUnsentTitle')}</h2>
      <Texts texts={texts} />
      <p class="soft">{words(format.isOne(texts.length) ? 'leaveTabStays' : 'leaveTabsStay')}</p>
    </div>
  );
}
