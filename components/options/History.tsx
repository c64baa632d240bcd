import type { Overview, RunView, SiteView } from '../../utils/core/overview.ts';
import { useApp } from '../app-context.ts';
import { WhereChips } from '../parts/WhereChips.tsx';
import { outcomeLead, outcomeSentences } from '../wording/outcome-words.ts';

/** The latest sign-outs and what each achieved. */
export function History({ overview }: { overview: Overview }) {
  const { words } = useApp();
  return (
    <div class="card">
      <p class="soft">{words('historyLede')}</p>
      {overview.history.length === 0 ? <p>{words('historyEmpty')}</p> : <HistoryTable overview={overview} />}
    </div>
  );
}

function HistoryTable({ overview }: { overview: Overview }) {
  const { words } = useApp();
  return (
    <div class="wide" role="group" aria-label={words('history')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('historyWhen')}</th>
            <th scope="col">{words('historySite')}</th>
            <th scope="col">{words('historyResult')}</th>
          </tr>
        </thead>
        <tbody>{overview.history.map((run) => <HistoryRow key={run.id} run={run} keeps={keepsOf(overview, run)} />)}</tbody>
      </table>
    </div>
  );
}

/** A site that is known no longer keeps at least the account. */
function keepsOf({ sites }: Overview, { ref }: RunView): SiteView['keeps'] {
  return sites.find(({ id }) => id === ref.siteId)?.keeps ?? 'account';
}

function HistoryRow({ run, keeps }: { run: RunView; keeps: SiteView['keeps'] }) {
  const app = useApp();
  const { model, words, format } = app;
  const now = model.now.value;
  return (
    <tr>
      <td class="when">{format.todayOrMoment(run.startedAt, now)}</td>
      <td>{run.siteName} <WhereChips store={run.store} partition={run.ref.partition} /></td>
      <td class="told">
        {run.outcome === null || run.phase !== 'ended' ? words('historyRunning') : (
          <>
            <b>{words(outcomeLead[run.outcome.kind])}</b>{' '}
            <span class="soft">{outcomeSentences(run.outcome, { keeps, siteName: run.siteName, now }, app).join(' ')}</span>
          </>
        )}
      </td>
    </tr>
  );
}
