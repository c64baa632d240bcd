// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { App } from '../../../components/app-context.ts';
import { Warnings } from '../../../components/warnings/Warnings.tsx';
import type { WarningView } from '../../../utils/core/overview/warnings.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { endingStates } from '../../gallery/ending-states.ts';
import { withWarnings } from '../../gallery/with-warnings.ts';
import { drawScreen, settle } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { characterAi, claude, claudeLive, onClaude, overview, session, until } from '../harness/fake-world.ts';
import { openState } from '../harness/popup-gallery.tsx';

const spoken = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

it.each<[string, string, readonly string[]]>([
  [
    'cleared-on-exit',
    'until you close this browser',
    [
      'Signed in until you close this browser',
      'Claude would keep you for 27 days 23 hours. This browser forgets sooner.',
      'This browser forgets Claude when it closes: its settings say so.',
    ],
  ],
  [
    'cleared-experience-open',
    'until you close this browser',
    ['its last starts showed that.', 'an extension or a cleaning program may do it'],
  ],
  [
    'private-window',
    'until the last private window closes',
    [
      'Signed in until the last private window closes',
      'Claude would keep you for 27 days 23 hours. Private windows forget sooner.',
      'This is a private window: the sign-in is gone when the last one closes.',
    ],
  ],
  [
    'private-window-undated',
    'until the last private window closes',
    ['Private windows forget the sign-in when the last of them closes.'],
  ],
  [
    'shared-cleared',
    'until you close this browser',
    [
      'This browser forgets when it closes; the site is not told.',
      'Good on a shared computer: this browser forgets Claude when it closes. Only a sign-out tells the site.',
    ],
  ],
  [
    'shared-private',
    'until the last private window closes',
    ['Private windows forget when the last of them closes; the site is not told.'],
  ],
  [
    'shared-session-cookie',
    'until you close this browser',
    ['the site is not told. If it brings back your last tabs, it may bring this back too.'],
  ],
  [
    'session-cookie',
    'until you close this browser',
    ['The sign-in at Claude has no date: it goes when this browser closes, unless its last tabs come back.'],
  ],
  ['ends-soon', '1 day', ['The sign-in at Claude ends soon.', 'Open the site to renew']],
  ['lifetime-limited', '5 days', ['Claude documents 28 days, but this browser was given 7 days.']],
  [
    'crowded',
    '27 days 23 hours',
    [
      'it may drop this one at any time',
      'This browser holds 162 cookies of Claude’s domain, near its limit: it may drop the sign-in.',
      '“Remove data here” removes all of them',
    ],
  ],
  [
    'clock-off',
    '27 days 23 hours',
    ['This computer’s clock is 7 minutes ahead of a site’s', 'let it set the time by itself'],
  ],
])('tells in the state "%s" what ends the sign-in first', async (name, timer, sentences) => {
  const { screen } = await openState(name);
  expect(spoken(screen.timer()?.textContent)).toBe(timer);
  for (const sentence of sentences) expect(screen.text()).toContain(sentence);
});

it('gives every warning a place in one list of that name', async () => {
  const { screen } = await openState('warnings-long');
  const list = screen.find('ul[aria-label="Warnings"]');
  expect([...(list?.children ?? [])].map((item) => item.querySelector('p')?.textContent?.slice(0, 24))).toEqual([
    'This browser forgets The',
    'This browser holds 171 c',
    'This computer’s clock is',
  ]);
});

it('says a shorter life once, not twice', async () => {
  const { screen } = await openState('lifetime-limited');
  expect(screen.text().split('7 days').length - 1).toBe(1);
});

it('names the clock on pages of other sites too', async () => {
  const { screen } = await openState('clock-behind-elsewhere');
  expect(screen.text()).toContain('This computer’s clock is 3 hours behind a site’s');
});

it('unfolds the steps on demand, and opens the browser’s own page in Chrome', async () => {
  const opened: string[] = [];
  const { screen } = await openState('cleared-on-exit', {
    openBrowserPage: async (address) => opened.push(address) > 0,
  });
  const button = screen.button('How to stop that');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.text()).not.toContain('On-device site data');
  await screen.press('How to stop that');
  expect(button.getAttribute('aria-expanded')).toBe('true');
  for (const words of [
    '“On-device site data”',
    '“Delete data sites have saved to your device when you close all windows”',
    'add [*.]claude.ai at “Allowed to save data on your device”',
  ])
    expect(screen.text()).toContain(words);
  await screen.press('Open the browser’s settings');
  expect(opened).toEqual(['chrome://settings/content/siteData']);
});

it('offers the address where the browser lets nobody open its page', async () => {
  const copied: string[] = [];
  const { screen } = await openState('cleared-cure-chrome', {
    openBrowserPage: async () => false,
    copyText: async (text) => copied.push(text) > 0,
  });
  await screen.press('Open the browser’s settings');
  expect(document.activeElement?.textContent).toBe('chrome://settings/content/siteData');
  await screen.press('Copy address');
  expect(copied).toEqual(['chrome://settings/content/siteData']);
  expect(screen.find('.address-line [role="status"]')?.textContent).toBe('Copied.');
});

it('tells Firefox’s own steps, and asks Firefox to open nothing', async () => {
  const opened: string[] = [];
  const { screen } = await openState('cleared-cure-firefox', {
    openBrowserPage: async (address) => opened.push(address) < 0,
  });
  for (const words of [
    '“Delete cookies and site data when Firefox is closed”',
    '“Manage Exceptions…”, enter https://claude.ai and press “Allow”',
    'about:preferences#privacy',
    'Copied.',
  ])
    expect(screen.text()).toContain(words);
  expect(opened).toEqual([]);
});

it('says "Copied." for a moment only', async () => {
  let time = 0;
  const ticks: (() => void)[] = [];
  const { screen } = await openState('cleared-cure-firefox', {
    now: () => time,
    everySecond: (tick) => {
      ticks.push(tick);
      return () => {};
    },
  });
  expect(screen.text()).toContain('Copied.');
  time += 5_000;
  for (const tick of ticks) tick();
  await settle();
  expect(screen.text()).not.toContain('Copied.');
});

it('offers nothing on a shared computer that would keep a sign-in', async () => {
  for (const name of ['shared-cleared', 'shared-private', 'shared-session-cookie']) {
    const { screen } = await openState(name);
    expect(screen.find('.warnings .good')).not.toBeNull();
    expect(screen.buttonNames()).not.toContain('How to stop that');
  }
});

it('opens the site for a renewal, and promises one only where a visit is known to renew', async () => {
  const { client, screen } = await openState('ends-soon');
  await screen.press('Open the site to renew');
  expect(client.commands.at(-1)).toEqual({ type: 'open-page', session: claudeLive.ref, page: 'home' });
  const other = await openState('ends-soon-no-visit');
  expect(other.screen.buttonNames()).toContain('Open Claude');
  expect(other.screen.buttonNames()).not.toContain('Open the site to renew');
});

it('says no more of a sign-in that the user lets end', async () => {
  const first = endingStates['ends-soon']?.first;
  if (!first || typeof first === 'string') throw new Error('No such state');
  const sessions = first.sessions.map((one) => ({ ...one, letEnd: true }));
  const { screen } = await draw(
    first.warnings,
    createFakeApp({ client: createFakeClient({ ...first, sessions }), tab: onClaude }),
    'popup',
  );
  expect(screen.text()).not.toContain('ends soon');
});

it('groups equal warnings of several sites into one sentence, and leaves missing access to its own place', async () => {
  const sessions = [
    session(claude, { kind: 'browser-session' }),
    session(characterAi, { kind: 'browser-session' }),
    session(claude, until(9)),
  ];
  const shown = withWarnings(overview({ sessions: sessions.slice(0, 2) }), 9 * MINUTE);
  const warnings: readonly WarningView[] = [
    ...shown.warnings,
    { code: 'access-missing', siteId: 'claude', ref: null, tone: 'warning' },
  ];
  const { screen } = await draw(warnings, createFakeApp({ client: createFakeClient(shown), tab: null }), 'list');
  const sentences = [...screen.place.querySelectorAll('.warnings > li > p')].map(({ textContent }) => textContent);
  expect(sentences).toEqual([
    'This computer’s clock is 9 minutes ahead of a site’s: sign-ins may end at another time than shown.',
    'The sign-in at Character.AI and Claude has no date: it goes when this browser closes, unless its last tabs come back.',
  ]);
});

async function draw(warnings: readonly WarningView[], app: App, what: 'popup' | 'list') {
  const { PopupApp } = await import('../../../components/popup/PopupApp.tsx');
  if (what === 'list') await app.model.refresh();
  return {
    screen: await drawScreen(
      what === 'popup' ? <PopupApp start="here" /> : <Warnings warnings={warnings} about="all-sites" />,
      app,
    ),
  };
}
