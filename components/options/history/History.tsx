import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { useApp } from '../../app-context.ts';
import { HistoryRecord } from './HistoryRecord.tsx';

/** The latest sign-outs: what each achieved, and its receipt. */
export function History({ overview }: { overview: Overview }) {
  const { model, words } = useApp();
  /** What is printed. A new object each time, so that the same receipt can be printed twice. */
  const sheet = useSignal<{ readonly text: string } | null>(null);
  useEffect(() => {
    if (sheet.value !== null) model.print();
  }, [sheet.value]);
  return (
    <>
      <p class="soft">{words('historyLede')}</p>
      {overview.history.length === 0 ? (
        <div class="card">
          <p>{words('historyEmpty')}</p>
        </div>
      ) : (
        <ul class="records" aria-label={words('history')}>
          {overview.history.map((run) => (
            <HistoryRecord key={run.id} run={run} overview={overview} onPrint={(text) => (sheet.value = { text })} />
          ))}
        </ul>
      )}
      {sheet.value === null ? null : (
        <pre class="sheet" aria-hidden="true">
          {sheet.value.text}
        </pre>
      )}
    </>
  );
}
