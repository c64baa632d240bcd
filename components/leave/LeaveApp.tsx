import { useApp } from '../app-context.ts';
import { Notices } from '../parts/Notices.tsx';
import { findOtherSubjects } from '../subjects.ts';
import { useScreen } from '../use-screen.ts';
import { House } from './House.tsx';
import { LeaveLimits } from './LeaveLimits.tsx';
import { LeaveRow } from './LeaveRow.tsx';

/** Before leaving: every light in the house, each to be put out from here. */
export function LeaveApp() {
  const { model, words, format } = useApp();
  useScreen(model);
  const overview = model.overview.value;
  const subjects = overview === null ? [] : findOtherSubjects(overview, model.said.value, null);
  const live = overview?.sessions.length ?? 0;
  return (
    <div class="leave-page">
      <main>
        <h1>{words('leavingThisComputer')}</h1>
        <Notices />
        {overview === null ? null : (
          <>
            <p class="lede">
              {live === 0 ? words('leaveNone') : words(format.isOne(live) ? 'leaveCountOne' : 'leaveCountMany', format.number(live))}
            </p>
            {live === 0 ? null : <p class="soft">{words('leaveLater')}</p>}
            {subjects.length === 0 ? null : (
              <ul class="leave-rows" aria-label={words('leaveList')}>
                {subjects.map((subject) => <LeaveRow key={subject.id} subject={subject} />)}
              </ul>
            )}
            <LeaveLimits overview={overview} />
          </>
        )}
      </main>
      <House lights={live} />
    </div>
  );
}
