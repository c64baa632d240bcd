import { useState } from 'preact/hooks';
import type { Here } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { Notices } from '../elements/Notices.tsx';
import { RuleNotices } from '../rules/RuleNotices.tsx';
import { findOtherSlots, findTabSlot, type SessionSlot } from '../session/session-slots.ts';
import { AlsoSignedIn } from './AlsoSignedIn.tsx';
import { FirstSites } from './FirstSites.tsx';
import { Footer } from './Footer.tsx';
import { HereHeader } from './HereHeader.tsx';
import { HerePanel } from './HerePanel.tsx';
import { Loading } from './Loading.tsx';
import { MissingAccess } from './MissingAccess.tsx';
import { RecordQuestion } from './RecordQuestion.tsx';
import { WatchingHere } from './WatchingHere.tsx';

type Props = { /** Where the focus begins. */ focus: 'leave' | 'none'; onLeave: () => void };

/** The popup's usual view: the session of the tab's site first, then all others. */
export function TabView({ focus, onLeave }: Props) {
  const { model } = useApp();
  const here = model.here.value;
  const overview = model.overview.value;
  const slot = here === null ? null : findTabSlot(here);
  return (
    <div class="popup">
      <HereHeader here={here} slot={slot} />
      <main class="middle">
        <Notices />
        <WatchingHere />
        <RuleNotices />
        {here === null || overview === null ? (
          <Loading />
        ) : (
          <>
            <HerePanel here={here} slot={slot} overview={overview} />
            {overview.sight === 'one-site' ? <Loading /> : <TheRest overview={overview} here={here} slot={slot} />}
          </>
        )}
      </main>
      <Footer focus={focus} onLeave={onLeave} />
    </div>
  );
}

/** All that is not about the tab's own site. */
function TheRest({ overview, here, slot }: { overview: Overview; here: Here; slot: SessionSlot | null }) {
  const { model } = useApp();
  // Stays while it is answered, also when the answer brings sign-ins to light.
  const [isFirst] = useState(overview.sessions.length === 0);
  return (
    <>
      {slot === null ? null : <RecordQuestion key={slot.id} slot={slot} />}
      <MissingAccess overview={overview} here={here} />
      <AlsoSignedIn overview={overview} slots={findOtherSlots(overview, model.actionResults.value, slot?.id ?? null)} />
      {isFirst ? <FirstSites /> : null}
    </>
  );
}
