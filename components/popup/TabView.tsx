import { useRef } from 'preact/hooks';
import { useFirstApp, useLater } from '../app-context.ts';
import { OpenDialogs, useHeld } from '../dialogs/open-dialogs.ts';
import { Notices } from '../elements/Notices.tsx';
import { findTabSlot } from '../session/session-slots.ts';
import { Footer } from './Footer.tsx';
import { HereHeader } from './HereHeader.tsx';
import { HerePanel } from './HerePanel.tsx';
import { Loading } from './Loading.tsx';
import { QuietHero } from './QuietHero.tsx';

type Props = {
  /** `waiting`: another view comes in its place, so nothing is shown that could be pressed. */
  state: 'ready' | 'waiting';
  /** Where the focus begins. */
  focus: 'leave' | 'none';
  onLeave: () => void;
};

/** The popup's usual view: the session of the tab's site first, then all others. */
export function TabView({ state, focus, onLeave }: Props) {
  const { model } = useFirstApp();
  const later = useLater();
  const overview = model.overview.value;
  const place = useRef<HTMLDivElement>(null);
  const now = state === 'ready' ? model.here.value : null;
  // A site may lead the tab elsewhere when it ends a sign-in: what an open dialog is about stays until it is closed.
  const { value: here, dialogs } = useHeld(now, () => place.current?.querySelector('h1'));
  const slot = here === null ? null : findTabSlot(here, here === now ? null : overview);
  return (
    <OpenDialogs value={dialogs}>
      <div class="popup" ref={place}>
        <HereHeader here={here} slot={slot} />
        <main class="middle">
          <Notices />
          {later === null || state === 'waiting' ? null : <later.parts.AboveSession />}
          {here === null || overview === null ? (
            <QuietHero />
          ) : (
            <>
              <HerePanel here={here} slot={slot} overview={overview} />
              {overview.sight === 'one-site' || later === null ? (
                <Loading />
              ) : (
                <later.parts.TheRest overview={overview} here={here} slot={slot} />
              )}
            </>
          )}
        </main>
        {state === 'ready' ? <Footer focus={focus} onLeave={onLeave} /> : <footer />}
      </div>
    </OpenDialogs>
  );
}
