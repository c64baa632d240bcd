import { useApp } from '../app-context.ts';
import { Notices } from '../elements/Notices.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { useScreen } from '../use-screen.ts';
import { House } from './house/House.tsx';
import { LeavePage } from './LeavePage.tsx';

/** The leave page as a tab of its own. */
export function LeaveApp() {
  const { model, words } = useApp();
  useScreen(model);
  const overview = model.overview.value;
  usePageTitle(overview === null ? words('leavingThisComputer') : null);
  if (overview !== null) return <LeavePage overview={overview} place="tab" />;
  return (
    <div class="leave-page">
      <main>
        <h1>{words('leavingThisComputer')}</h1>
        <Notices />
      </main>
      <House lights={[]} mood="awake" />
    </div>
  );
}
