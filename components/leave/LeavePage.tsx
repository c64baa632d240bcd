import { findHeadline } from '../../utils/core/leave/leave-headline.ts';
import { findPutOffsLeft } from '../../utils/core/leave/put-offs.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { Notices } from '../parts/Notices.tsx';
import { headlineText, sightSentences } from '../wording/leave-words.ts';
import { House, type HouseLight } from './House.tsx';
import { LeaveAsk } from './LeaveAsk.tsx';
import { LeaveCountdown } from './LeaveCountdown.tsx';
import { LeaveHeadline } from './LeaveHeadline.tsx';
import { LeaveNews } from './LeaveNews.tsx';
import { LeaveReceipt } from './LeaveReceipt.tsx';
import { LeaveUnsent } from './LeaveUnsent.tsx';
import { findCountdown, findOthers, findRunItems, findShownRun, lightOf } from './run-items.ts';
import { RunList } from './RunList.tsx';
import { useUnsentTexts } from './use-unsent-texts.ts';

export type Sight = Parameters<typeof findHeadline>[0]['sight'];

/** What is lit, the question what to end, the run, and its receipt: one list all the way. */
export function LeavePage({ overview, sight }: { overview: Overview; sight: Sight }) {
  const app = useApp();
  const { model, words } = app;
  const now = model.now.value;
  const run = findShownRun(overview, now);
  const unsent = useUnsentTexts(overview, run);
  const items = run === null ? [] : findRunItems(run, overview);
  const others = findOthers(run, overview);
  const countdown = findCountdown(overview, now);
  const headline = findHeadline({ run: run ?? countdown, standings: items.map(({ standing }) => standing), others: others.length, sight, now });
  const said = headlineText(headline, { names: items.filter(({ standing }) => standing === (headline.kind === 'gone' ? 'gone' : 'dark')).map(({ item }) => item.siteName), dark: run?.counts?.dark ?? 0, now }, app);
  const lights: readonly HouseLight[] = [
    ...items.map((one) => ({ id: one.id, light: lightOf[one.standing] })),
    ...others.map(({ ref }) => ({ id: refId(ref), light: 'lit' }) as const),
  ];
  return (
    <div class={`leave-page ${headline.kind}`}>
      <main>
        <p class="page-name">{words('leavingThisComputer')}</p>
        <LeaveHeadline text={said} phase={run === null ? 'ask' : run.endedAt === null ? 'running' : 'ended'} />
        <p class="lede soft">{sightSentences(overview, app).join(' ')}</p>
        <Notices />
        <LeaveNews run={run} items={items} />
        {countdown === null ? null : <LeaveCountdown putOffsLeft={findPutOffsLeft(countdown, overview.policy)} />}
        {run === null ? <LeaveAsk sessions={others} overview={overview} unsent={unsent} /> : <RunList items={items} others={others} />}
        <LeaveUnsent unsent={unsent} />
        {run === null || run.endedAt === null ? <p class="soft limits">{words('leaveOutOfReach')}</p> : <LeaveReceipt run={run} items={items} overview={overview} headline={said} />}
      </main>
      <House lights={lights} />
    </div>
  );
}
