import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { findShownRun } from '../leave/run/run-items.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useScreen } from '../use-screen.ts';
import { LeaveInPopup } from './LeaveInPopup.tsx';
import { TabView } from './TabView.tsx';

/** `leaving`: opened by the keyboard shortcut or by the button's menu, to leave. */
export type PopupStart = 'here' | 'leaving';

/** The popup. In a private window of Chrome no page of an extension opens, so leaving happens in the popup itself. */
export function PopupApp({ start }: { start: PopupStart }) {
  const { model, browserName } = useApp();
  useScreen(model);
  useEffect(() => void model.readUnfinished(), [model]);
  /** A run that goes on, or whose receipt is not put away, is shown until the user goes back. */
  const leaving = useSignal<'by-itself' | 'pressed' | 'left'>('by-itself');
  const goesOn = model.goesOn(['leave'], null);
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
      (start === 'leaving' || findShownRun(overview, model.now.value) !== null));
  if (isOpen && isPrivate && overview !== null) {
    return (
      <LeaveInPopup
        overview={overview}
        focus={leaving.value === 'pressed' ? 'headline' : 'none'}
        onBack={() => (leaving.value = 'left')}
      />
    );
  }
  const leave = () => {
    if (isPrivate) leaving.value = 'pressed';
    else void model.openExtensionPage('leave.html');
  };
  return <TabView focus={leaving.value === 'left' ? 'leave' : 'none'} onLeave={leave} />;
}
