import { expect, it } from 'vitest';
import { createEvent, installBrowser } from './install-browser.ts';

const LEAVE_PAGE = 'chrome-extension://lights-out/leave.html';
const startup = createEvent<() => void>();
const tabRemoved = createEvent<() => void>();
const quiet = () => createEvent<(...given: never[]) => void>().event;
const shown: number[] = [];
installBrowser({
  runtime: { onConnect: quiet(), onInstalled: quiet(), onStartup: startup.event },
  cookies: { onChanged: quiet() },
  permissions: { onAdded: quiet(), onRemoved: quiet() },
  storage: { managed: { onChanged: quiet() } as never },
  tabs: {
    onActivated: quiet() as never,
    onUpdated: quiet() as never,
    onRemoved: tabRemoved.event as never,
    query: () => Promise.resolve([{ id: 7, windowId: 1, url: LEAVE_PAGE } as never]),
    update: ((tabId: number) => Promise.resolve(shown.push(tabId))) as never,
  },
  idle: { onStateChanged: quiet() },
  alarms: { onAlarm: quiet() },
});
const { watchEvents } = await import('../../utils/browser/events.ts');
const { showLeavePage } = await import('../../utils/browser/tabs/pages.ts');

it('hears all events in Firefox for Android, which has no windows: a closed tab may be the last private one', () => {
  const told: string[] = [];
  const nothing = () => Promise.resolve();
  watchEvents(
    {
      onWake: nothing,
      onChange: nothing,
      onCookie: nothing,
      onStarted: async (by) => void told.push(by),
      onArrived: nothing,
      onPageLoading: () => {},
      onPressed: async () => 'noted',
      onLooked: nothing,
      onWindowClosed: async () => void told.push('closed'),
      onIdle: nothing,
      onSynced: nothing,
    },
    async () => 'Leaving this computer',
  );
  startup.happen();
  tabRemoved.happen();
  expect(told).toEqual(['browser', 'closed']);
});

it('shows the leave page that is open there already', async () => {
  await showLeavePage();
  expect(shown).toEqual([7]);
});
