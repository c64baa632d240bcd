import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useFirstApp, useLater } from '../app-context.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useScreen } from '../use-screen.ts';
import { useWhenLoaded } from '../use-when-loaded.ts';
import { TabView } from './TabView.tsx';

/** `leaving`: opened by the keyboard shortcut or by the button's menu, to leave. */
export type PopupStart = 'here' | 'leaving';

/** The popup. In a private window of Chrome no page of an extension opens, so leaving happens in the popup itself. */
export function PopupApp({ start }: { start: PopupStart }) {
  const { model, browserName } = useFirstApp();
  const later = useLater();
  const whenLoaded = useWhenLoaded();
  useScreen(model);
  /** A run that goes on, or whose receipt is not put away, is shown until the user goes back. */
  const leaving = useSignal<'by-itself' | 'pressed' | 'left'>('by-itself');
  const goesOn = later?.app.model.goesOn(['leave'], null) === true;
  useEffect(() => {
    if (goesOn) leaving.value = 'pressed';
  }, [goesOn]);
  const overview = model.overview.value;
  const tab = model.tab.value;
  const here = model.here.value;
  usePageTitle(here !== null && 'site' in here ? here.site.name : null);
  const isPrivate = browserName === 'chrome' && tab !== 'not-read' && tab?.incognito === true;
  const isOpen =
    leaving.value === 'pressed' ||
    (leaving.value === 'by-itself' &&
      overview !== null &&
      (start === 'leaving' || later?.parts.findShownRun(overview, model.now.value) != null));
  if (isOpen && isPrivate && overview !== null && later !== null) {
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
  const leave = () => {
    if (isPrivate) leaving.value = 'pressed';
    else whenLoaded(({ app }) => void app.model.openExtensionPage('leave.html'));
  };
  return (
    <>
      {later === null ? null : <later.parts.ReadUnfinished />}
      <TabView focus={leaving.value === 'left' ? 'leave' : 'none'} onLeave={leave} />
    </>
  );
}
