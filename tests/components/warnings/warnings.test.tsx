import { expect, it } from 'vitest';
import type { App } from '../../../components/app-context.ts';
import { Warnings } from '../../../components/warnings/Warnings.tsx';
import type { WarningView } from '../../../utils/core/overview/warnings.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { endingStates } from '../../gallery/states/ending-states.ts';
import { withWarnings } from '../../gallery/states/with-warnings.ts';
import { words } from '../../words.ts';
import { drawScreen } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { characterAi, claude } from '../harness/fake-sites.ts';
import { claudeLive, onClaude, overview, session, until } from '../harness/fake-world.ts';
import { openState } from '../harness/popup-gallery.tsx';

const spoken = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

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

it.each<[string, string, readonly string[]]>([
  [
    'cleared-on-exit',
    words('heroSignedIn', { left: 'close', time: '' }),
    [
      'Claude would keep you for 27 days 23 hours. This browser forgets sooner.',
      words('warnClearedSetting', { sites: 'Claude' }),
    ],
  ],
  [
    'seems-cleared-open',
    '27 days 23 hours',
    ['at its last starts the sign-in was gone.', 'an extension or a cleaning program may do it'],
  ],
  [
    'private-window',
    words('heroSignedIn', { left: 'private', time: '' }),
    [
      'Claude would keep you for 27 days 23 hours. Private windows forget sooner.',
      words('warnPrivate', { place: 'here', sites: '' }),
    ],
  ],
  [
    'private-window-undated',
    words('heroSignedIn', { left: 'private', time: '' }),
    [words('factForgets', { how: 'private' })],
  ],
  [
    'shared-cleared',
    words('heroSignedIn', { left: 'close', time: '' }),
    [words('factForgets', { how: 'shared' }), words('goodClearing', { because: 'other', sites: 'Claude' })],
  ],
  [
    'shared-private',
    words('heroSignedIn', { left: 'private', time: '' }),
    [words('factForgets', { how: 'private-shared' })],
  ],
  [
    'shared-session-cookie',
    words('heroSignedIn', { left: 'close', time: '' }),
    ['the site is not told. If it brings back your last tabs, it may bring this back too.'],
  ],
  [
    'session-cookie',
    words('heroSignedIn', { left: 'close', time: '' }),
    [words('warnSessionCookie', { sites: 'Claude' })],
  ],
  ['ends-soon', '1 day', [words('warnEndSoon', { count: 1, sites: 'Claude' }), words('openToRenew')]],
  ['lifetime-limited', '5 days', [words('warnLimited', { site: 'Claude', documented: '28 days', given: '7 days' })]],
  [
    'crowded',
    '27 days 23 hours',
    [words('warnCrowded', { site: 'Claude', count: 162 }), '“Remove data here” removes all of them'],
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

it('opens the site for a renewal, and promises one only where a visit is known to renew', async () => {
  const { client, screen } = await openState('ends-soon');
  await screen.press(words('openToRenew'));
  expect(client.commands.at(-1)).toEqual({ type: 'open-page', session: claudeLive.ref, page: 'home' });
  const other = await openState('ends-soon-no-visit');
  expect(other.screen.buttonNames()).toContain(words('openSite', { site: 'Claude' }));
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
    words('warnClock', { way: 'ahead', time: '9 minutes' }),
    words('warnSessionCookie', { sites: 'Character.AI and Claude' }),
  ]);
});
