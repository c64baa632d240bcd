import { useSignal } from '@preact/signals';
import { findCoverage } from '../../utils/core/leave/coverage.ts';
import { findHeadline } from '../../utils/core/leave/leave-headline.ts';
import { findPutOffsLeft } from '../../utils/core/leave/put-offs.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { Notices } from '../elements/Notices.tsx';
import { RuleNotices } from '../rules/RuleNotices.tsx';
import { RuleResults } from '../rules/RuleResults.tsx';
import { lightOfSession } from '../session/light-of-session.ts';
import { headlineText } from '../wording/leave/leave-words.ts';
import { countDoubts, findDoubts, listDoubtIds } from './doubts/find-doubts.ts';
import { LeaveDoubts } from './doubts/LeaveDoubts.tsx';
import { findMood, type HouseLight } from './house/find-mood.ts';
import { House } from './house/House.tsx';
import { LeaveCountdown } from './LeaveCountdown.tsx';
import { LeaveCoverage } from './LeaveCoverage.tsx';
import { LeaveHeadline } from './LeaveHeadline.tsx';
import type { LeavePlace } from './leave-place.ts';
import { PlannedRuns } from './PlannedRuns.tsx';
import { LeaveQuestion } from './question/LeaveQuestion.tsx';
import { LeaveUnsentTexts } from './question/LeaveUnsentTexts.tsx';
import { SharedComputerLine } from './question/SharedComputerLine.tsx';
import type { Chosen } from './question/use-ticks.ts';
import { useUnsentTexts } from './question/use-unsent-texts.ts';
import { LeaveReceipt } from './receipt/LeaveReceipt.tsx';
import { LeaveNews } from './run/LeaveNews.tsx';
import { RunList } from './run/RunList.tsx';
import { findCountdown, findOtherSites, findOthers, findRunItems, findShownRun, lightOf } from './run/run-items.ts';

type Props = { overview: Overview; place: LeavePlace };

/** The leave page: the question what to end, the run, its receipt, all as one list. */
export function LeavePage({ overview, place }: Props) {
  const app = useApp();
  const { model, words } = app;
  const chosen = useSignal<Chosen>(new Map());
  const now = model.now.value;
  const run = findShownRun(overview, now);
  const phase = run === null ? 'ask' : run.endedAt === null ? 'running' : 'ended';
  const unsent = useUnsentTexts(overview, run);
  const items = run === null ? [] : findRunItems(run, overview);
  const others = findOthers(run, overview);
  const otherSites = findOtherSites(run, overview);
  const beside = others.length + otherSites.length;
  const countdown = findCountdown(overview, now);
  const doubts = findDoubts(run, overview);
  const countingPlan = overview.plans.find(({ because }) => because === countdown?.because) ?? null;
  const headline = findHeadline({
    run: run ?? countdown,
    statuses: items.map(({ status }) => status),
    others: beside,
    coverage: findCoverage(overview),
    doubts: countDoubts(doubts),
    now,
  });
  const sentence = headlineText(
    headline,
    {
      names: items
        .filter(({ status }) => status === (headline.kind === 'gone' ? 'gone' : 'dark'))
        .map(({ item }) => item.siteName),
      dark: run?.counts?.dark ?? 0,
      now,
    },
    app,
  );
  const lights: readonly HouseLight[] = [
    ...items.map((one) => ({ id: one.id, light: lightOf[one.status] })),
    ...otherSites.map(({ ref, sign }) => ({ id: refId(ref), light: sign === 'signed-in' ? 'lit' : 'low' }) as const),
    ...others.map(({ ref, refused, sign }) => ({ id: refId(ref), light: lightOfSession({ refused, sign }) }) as const),
    ...listDoubtIds(doubts).map((id) => ({ id, light: 'low' }) as const),
  ];
  const mood = findMood({ lights, headline: headline.kind, named: beside + countDoubts(doubts) });
  return (
    <div class={`leave-page ${headline.kind}`}>
      <main>
        <p class="page-name">{words('leavingThisComputer')}</p>
        <LeaveHeadline text={sentence} phase={phase} />
        <LeaveCoverage overview={overview} phase={phase} />
        <Notices />
        <RuleNotices />
        {run === null ? <RuleResults overview={overview} /> : null}
        <LeaveNews run={run} items={items} />
        {countdown === null ? null : (
          <LeaveCountdown
            overview={overview}
            plan={countingPlan}
            putOffsLeft={findPutOffsLeft(countdown, overview.policy)}
          />
        )}
        <PlannedRuns plans={overview.plans.filter((plan) => plan !== countingPlan)} />
        {run === null && countdown === null ? (
          // All sites are ticked by that press, as its hint says: also what was chosen before.
          <SharedComputerLine overview={overview} onShared={() => (chosen.value = new Map())} />
        ) : null}
        {run === null ? (
          <LeaveQuestion sessions={others} others={otherSites} overview={overview} chosen={chosen} unsent={unsent} />
        ) : (
          <RunList items={items} others={others} otherSites={otherSites} />
        )}
        <LeaveDoubts doubts={doubts} overview={overview} />
        <LeaveUnsentTexts unsent={unsent} run={run ?? countdown} />
        {run === null || run.endedAt === null ? (
          <p class="soft limits">
            {words('leaveOutOfReach', { after: overview.settings.sharedComputer ? 'shared' : 'other' })}
          </p>
        ) : (
          <LeaveReceipt run={run} items={items} overview={overview} headline={sentence} doubts={doubts} place={place} />
        )}
      </main>
      {place === 'popup' ? null : <House lights={lights} mood={mood} />}
    </div>
  );
}
