import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import { useApp } from '../../app-context.ts';
import { HistoryRecord, recordTitleId } from './HistoryRecord.tsx';

/** The latest sign-outs: what each achieved, and its receipt. */
export function History({ overview }: { overview: Overview }) {
  const { model, words } = useApp();
  /** What is printed. A new object each time, so that the same receipt can be printed twice. */
  const sheet = useSignal<{ readonly text: string } | null>(null);
  useEffect(() => {
    if (sheet.value !== null) model.print();
  }, [sheet.value]);
  /** Deletes it for good; the focus goes to the next record, or to the one before. */
  const remove = async ({ id }: RunView) => {
    const at = overview.history.findIndex((run) => run.id === id);
    const next = overview.history[at + 1] ?? overview.history[at - 1];
    const text = (await model.dismissRun(id)) ? words('deleted') : '';
    model.tell({ text, near: next === undefined ? 'history-title' : recordTitleId(next) });
  };
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
            <HistoryRecord
              key={run.id}
              run={run}
              overview={overview}
              onPrint={(text) => (sheet.value = { text })}
              onDelete={() => void remove(run)}
            />
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
