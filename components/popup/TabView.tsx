import { useApp } from '../app-context.ts';
import { Notices } from '../elements/Notices.tsx';
import { findHereSubject, findOtherSubjects } from '../session/session-slots.ts';
import { AlsoSignedIn } from './AlsoSignedIn.tsx';
import { Footer } from './Footer.tsx';
import { HereHeader } from './HereHeader.tsx';
import { HerePanel } from './HerePanel.tsx';
import { Loading } from './Loading.tsx';
import { MissingAccess } from './MissingAccess.tsx';
import { RecordAsk } from './RecordQuestion.tsx';

type Props = { /** Where the focus begins. */ focus: 'leave' | 'none'; onLeave: () => void };

/** The tab's own site first, then every other light in the house. */
export function TabView({ focus, onLeave }: Props) {
  const { model } = useApp();
  const here = model.here.value;
  const overview = model.overview.value;
  const subject = here === null ? null : findHereSubject(here);
  return (
    <div class="popup">
      <HereHeader here={here} subject={subject} />
      <main class="middle">
        <Notices />
        {here === null || overview === null ? (
          <Loading />
        ) : (
          <>
            <HerePanel here={here} subject={subject} overview={overview} />
            <MissingAccess overview={overview} here={here} />
            <AlsoSignedIn subjects={findOtherSubjects(overview, model.said.value, subject?.id ?? null)} />
            <RecordAsk />
          </>
        )}
      </main>
      <Footer focus={focus} onLeave={onLeave} />
    </div>
  );
}
