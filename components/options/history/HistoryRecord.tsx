import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { Chip } from '../../elements/Chip.tsx';
import { buildReceipt } from '../../receipt/build-receipt.ts';
import { fileName } from '../../receipt/file-name.ts';
import { receiptJson } from '../../receipt/receipt-json.ts';
import { receiptParts, receiptText } from '../../receipt/receipt-text.ts';
import { SessionChips } from '../../session/SessionChips.tsx';

type Props = {
  run: RunView;
  overview: Overview;
  onPrint: (text: string) => void;
  onDelete: () => void;
};

export const recordTitleId = ({ id }: Pick<RunView, 'id'>) => `record-${id}`;

/** One record: its outcome, the details in a fold, and what can be done with it. */
export function HistoryRecord({ run, overview, onPrint, onDelete }: Props) {
  const app = useApp();
  const { model, words, format } = app;
  const titleId = recordTitleId(run);
  const now = model.now.value;
  const receipt = buildReceipt(run, overview, now, app);
  const text = () => receiptText(receipt, now, app);
  const parts = receiptParts(receipt);
  return (
    <li class="card" aria-labelledby={titleId}>
      <div class="record-head">
        <h3 id={titleId}>
          {run.siteName} <span class="soft">{format.todayOrMoment(run.startedAt, now)}</span>
        </h3>
        <SessionChips store={run.store} partition={run.ref.partition} label={null} />
        {run.byRule ? <Chip text={words('byRule')} /> : null}
        <span class="access">{receipt.scope}</span>
      </div>
      <p>
        <b>{receipt.lead}</b> {receipt.outcome.join(' ')}
      </p>
      {parts.length === 0 ? null : (
        <details class="elsewhere">
          <summary>{words('receiptDetails')}</summary>
          <dl>
            {parts.map(([key, sentences]) => (
              <div key={key}>
                <dt>{words(key)}</dt>
                {sentences.map((sentence, index) => (
                  <dd key={index}>{sentence}</dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
      {run.endedAt === null ? null : (
        <div class="record-actions">
          <ActionButton
            variant="plain"
            text={words('saveReceipt')}
            state="ready"
            describedBy={titleId}
            onPress={() => model.saveFile(fileName(run.ref.siteId, run.startedAt, 'txt'), 'text/plain', text())}
          />
          <ActionButton
            variant="plain"
            text={words('saveAsJson')}
            state="ready"
            describedBy={titleId}
            onPress={() =>
              model.saveFile(
                fileName(run.ref.siteId, run.startedAt, 'json'),
                'application/json',
                receiptJson(run, receipt),
              )
            }
          />
          <ActionButton
            variant="plain"
            text={words('print')}
            state="ready"
            describedBy={titleId}
            onPress={() => onPrint(text())}
          />
          <ActionButton variant="bare" text={words('delete')} state="ready" describedBy={titleId} onPress={onDelete} />
        </div>
      )}
    </li>
  );
}
