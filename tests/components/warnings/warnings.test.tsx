// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import type { App } from '../../../components/app-context.ts';
import { Warnings } from '../../../components/warnings/Warnings.tsx';
import type { WarningView } from '../../../utils/core/overview/warnings.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { endingStates } from '../../gallery/ending-states.ts';
import { withWarnings } from '../../gallery/with-warnings.ts';
import { words } from '../../words.ts';
import { drawScreen, settle } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { characterAi, claude, claudeLive, onClaude, overview, session, until } from '../harness/fake-world.ts';
import { openState } from '../harness/popup-gallery.tsx';

const spoken = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

it.each<[string, string, readonly string[]]>([
  [
    'cleared-on-exit',
    words('untilClose'),
    [
      words('heroUntilClose', words('untilClose')),
      'Claude would keep you for 27 days 23 hours. This browser forgets sooner.',
      words('warnClearedSetting', 'Claude'),
    ],
  ],
  [
    'cleared-experience-open',
    words('untilClose'),
    ['its last starts showed that.', 'an extension or a cleaning program may do it'],
  ],
  [
    'private-window',
    words('untilPrivateClose'),
    [
      words('heroUntilClose', words('untilPrivateClose')),
      'Claude would keep you for 27 days 23 hours. Private windows forget sooner.',
      words('warnPrivateHere'),
    ],
  ],
  ['private-window-undated', words('untilPrivateClose'), [words('factPrivateForgets')]],
  ['shared-cleared', words('untilClose'), [words('factForgetsShared'), words('goodCleared', 'Claude')]],
  ['shared-private', words('untilPrivateClose'), [words('factPrivateShared')]],
  [
    'shared-session-cookie',
    words('untilClose'),
    ['the site is not told. If it brings back your last tabs, it may bring this back too.'],
  ],
  ['session-cookie', words('untilClose'), [words('warnSessionCookie', 'Claude')]],
  ['ends-soon', '1 day', [words('warnEndsSoon', 'Claude'), words('openToRenew')]],
  ['lifetime-limited', '5 days', [words('warnLimited', 'Claude', '28 days', '7 days')]],
  [
    'crowded',
    '27 days 23 hours',
    [
      'it may drop this one at any time',
      words('warnCrowded', 'Claude', '162'),
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
  const button = screen.button(words('howToStop'));
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.text()).not.toContain('On-device site data');
  await screen.press(words('howToStop'));
  expect(button.getAttribute('aria-expanded')).toBe('true');
  for (const sentence of [
    '“On-device site data”',
    '“Delete data sites have saved to your device when you close all windows”',
    'add [*.]claude.ai at “Allowed to save data on your device”',
  ])
    expect(screen.text()).toContain(sentence);
  await screen.press(words('openBrowserSettings'));
  expect(opened).toEqual(['chrome://settings/content/siteData']);
});

it('offers the address where the browser lets nobody open its page', async () => {
  const copied: string[] = [];
  const { screen } = await openState('cleared-cure-chrome', {
    openBrowserPage: async () => false,
    copyText: async (text) => copied.push(text) > 0,
  });
  await screen.press(words('openBrowserSettings'));
  expect(document.activeElement?.textContent).toBe('chrome://settings/content/siteData');
  await screen.press(words('copyAddress'));
  expect(copied).toEqual(['chrome://settings/content/siteData']);
  expect(screen.find('.address-line [role="status"]')?.textContent).toBe(words('copied'));
});

it('tells Firefox’s own steps, and asks Firefox to open nothing', async () => {
  const opened: string[] = [];
  const { screen } = await openState('cleared-cure-firefox', {
    openBrowserPage: async (address) => opened.push(address) < 0,
  });
  for (const sentence of [
    '“Delete cookies and site data when Firefox is closed”',
    '“Manage Exceptions…”, enter https://claude.ai and press “Allow”',
    'about:preferences#privacy',
    words('copied'),
  ])
    expect(screen.text()).toContain(sentence);
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
  expect(screen.text()).toContain(words('copied'));
  time += 5_000;
  for (const tick of ticks) tick();
  await settle();
  expect(screen.text()).not.toContain(words('copied'));
});

it('offers nothing on a shared computer that would keep a sign-in', async () => {
  for (const name of ['shared-cleared', 'shared-private', 'shared-session-cookie']) {
    const { screen } = await openState(name);
    expect(screen.find('.warnings .good')).not.toBeNull();
    expect(screen.buttonNames()).not.toContain(words('howToStop'));
  }
});

it('opens the site for a renewal, and promises one only where a visit is known to renew', async () => {
  const { client, screen } = await openState('ends-soon');
  await screen.press(words('openToRenew'));
  expect(client.commands.at(-1)).toEqual({ type: 'open-page', session: claudeLive.ref, page: 'home' });
  const other = await openState('ends-soon-no-visit');
  expect(other.screen.buttonNames()).toContain(words('openSite', 'Claude'));
  expect(other.screen.buttonNames()).not.toContain(words('openToRenew'));
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
    words('warnClockAhead', '9 minutes'),
    words('warnSessionCookie', 'Character.AI and Claude'),
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
