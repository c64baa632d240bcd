import type { LeaveView } from '../../../utils/core/overview/parts/leave-part.ts';
import { useApp } from '../../app-context.ts';
import { startedText } from '../../wording/leave/leave-count-words.ts';
import { itemLead } from '../../wording/leave/leave-item-words.ts';
import { listSentences } from '../../wording/lists/list-words.ts';
import type { RunItem } from './run-items.ts';

/**
 * What screen readers speak during a run: its start, what failed or needs the person, what came of clearing,
 * its end. The list tells the rest.
 */
export function LeaveNews({ run, items }: { run: LeaveView | null; items: readonly RunItem[] }) {
  const app = useApp();
  const { words } = app;
  const started = run === null ? null : startedText(run.items, app);
  const failed = items.filter(
    ({ item: { step }, status }) => (step === 'done' || step === 'needs-you') && status === 'left',
  );
  const clearing = run === null || run.clearing === 'unwanted' || run.clearing === 'wanted' ? null : run.clearing;
  return (
    <div class="unseen" aria-live="polite">
      {started === null ? null : <p key="start">{started}</p>}
      {failed.map((one) => (
        <p key={one.id}>{words('nameAndValue', { name: one.item.siteName, value: itemLead(one, { words }) })}</p>
      ))}
      {clearing === null ? null : <p key="clearing">{words('clearingResult', { result: clearing })}</p>}
      {listSentences(run?.lists, app).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {run === null || run.endedAt === null ? null : <p key="end">{words('leaveEnded')}</p>}
    </div>
  );
}
