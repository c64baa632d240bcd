import { useRef } from 'preact/hooks';
import { isReceiptOver } from '../../utils/core/leave/receipt-time.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { RunView } from '../../utils/core/overview/parts/runs-part.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import type { Outcome } from '../../utils/core/sign-out/outcome.ts';
import { useApp } from '../app-context.ts';
import { findSeen } from '../leave/run/run-items.ts';
import { storeName } from '../wording/session/store-words.ts';
import { goneSentences, outcomeSentences } from '../wording/sign-out/outcome-words.ts';

type Ended = RunView & { readonly outcome: Outcome; readonly endedAt: number };

/**
 * What came of each sign-out that a rule began since this page is open. Another sign-in that was seen since takes its
 * result away, and on a shared computer time does.
 */
export function RuleResults({ overview }: { overview: Overview }) {
  const app = useApp();
  const { model, words } = app;
  const since = useRef(model.now.value);
  const now = model.now.value;
  const isShown = (run: RunView): run is Ended =>
    run.byRule &&
    run.outcome !== null &&
    run.endedAt !== null &&
    run.endedAt >= since.current &&
    !run.newerSeen &&
    !run.writtenAnew &&
    !(overview.settings.sharedComputer && isReceiptOver(run.endedAt, now));
  return (
    <div role="status" class="rule-results">
      {overview.history.filter(isShown).map((run) => (
        <p key={run.id} class="notice">
          <b>
            {words('nameAndValue', { name: nameOf(run), value: words('outcomeLead', { outcome: run.outcome.kind }) })}
          </b>{' '}
          {sentencesOf(run).join(' ')}
        </p>
      ))}
    </div>
  );

  function nameOf({ siteName, store }: RunView): string {
    const place = storeName(store, app);
    return place === null ? siteName : words('siteInStore', { site: siteName, store: place });
  }

  function sentencesOf(run: Ended): readonly string[] {
    const { outcome, ref, siteName } = run;
    const site = overview.sites.find(({ id }) => id === ref.siteId) ?? null;
    const live = overview.sessions.find((session) => refId(session.ref) === refId(ref)) ?? null;
    const about = { keeps: site?.keeps ?? 'account', siteName, now } as const;
    const seen = findSeen(live, site, run, overview);
    return [...outcomeSentences(outcome, about, app), ...goneSentences(outcome, seen, app)];
  }
}
