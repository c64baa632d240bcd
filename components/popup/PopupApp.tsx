import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { TabFacts } from '../../utils/core/overview/here.ts';
import { useFirstApp, useLater } from '../app-context.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useScreen } from '../use-screen.ts';
import { TabView } from './TabView.tsx';

/** `leaving`: opened by the keyboard shortcut or by the button's menu, to leave. */
export type PopupStart = 'here' | 'leaving';

/** The popup. In a private window of Chrome no page of an extension opens, so leaving happens in the popup itself. */
export function PopupApp({ start }: { start: PopupStart }) {
  const { model, browserName } = useFirstApp();
  const later = useLater();
  useScreen(model);
  /**
   * A run that goes on, or whose receipt is not put away, is shown until the user goes back. `asked`: by a press, while
   * it is not known yet whether this is a private window.
   */
  const leaving = useSignal<'by-itself' | 'asked' | 'pressed' | 'left'>('by-itself');
  const goesOn = later?.app.model.goesOn(['leave'], null) === true;
  useEffect(() => {
    if (goesOn) leaving.value = 'pressed';
  }, [goesOn]);
  const overview = model.overview.value;
  const tab = model.tab.value;
  const here = model.here.value;
  usePageTitle(here !== null && 'site' in here ? here.site.name : null);
  const place = browserName === 'chrome' ? placeToLeave(tab) : 'page';
  const leave = () => {
    leaving.value = place === 'here' ? 'pressed' : place === 'not-read' ? 'asked' : 'by-itself';
    if (place === 'page') void model.openExtensionPage('leave.html');
  };
  useEffect(() => {
    if (leaving.value === 'asked' && place !== 'not-read') leave();
  }, [place]);
  const hasRun = overview !== null && later?.parts.findShownRun(overview, model.now.value) != null;
  const isByItself = leaving.value === 'by-itself' && (start === 'leaving' || hasRun);
  const isOpen = place === 'here' && (leaving.value === 'pressed' || isByItself);
  if (isOpen && overview !== null && later !== null) {
    return (
      <>
        <later.parts.ReadUnfinished />
        <later.parts.LeaveInPopup
          overview={overview}
          focus={leaving.value === 'pressed' ? 'headline' : 'none'}
          onBack={() => (leaving.value = 'left')}
        />
      </>
    );
  }
  const waits = isOpen && later === null && model.loadAgain.value === null;
  return (
    <>
      {later === null ? null : <later.parts.ReadUnfinished />}
      <TabView
        state={waits ? 'waiting' : 'ready'}
        focus={leaving.value === 'left' ? 'leave' : 'none'}
        onLeave={leave}
      />
    </>
  );
}

/** Where leaving happens in Chrome. `not-read`: the tab has not said yet whether its window is private. */
function placeToLeave(tab: TabFacts | null | 'not-read'): 'here' | 'page' | 'not-read' {
  if (tab === 'not-read') return 'not-read';
  return tab?.incognito === true ? 'here' : 'page';
}
