// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import { popupStates } from '../../gallery/popup-states.ts';
import { drawScreen } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';

async function drawState(name: string) {
  const state = popupStates[name];
  if (!state) throw new Error(`No state ${name}`);
  return drawScreen(
    <PopupApp start="here" />,
    createFakeApp({ client: createFakeClient(state.first), tab: state.tab }),
  );
}

it.each<[string, readonly string[]]>([
  ['loading', ['Lights Out', 'Looking around the house…']],
  [
    'live',
    [
      'Claude',
      'Signed in: 27 days 23 hours left',
      'This browser remembers you until Fri 19 Dec, 14:05.',
      'Renewed 12 minutes ago',
      'A visit after 15:05 starts 28 new days',
    ],
  ],
  [
    'live-learned-differs',
    [
      'Signed in: 20 days left',
      'A visit now starts 28 new days',
      'Claude documents 28 days. This browser was given 30 days.',
    ],
  ],
  [
    'until-close',
    [
      'Signed in until you close this browser',
      'This browser forgets the sign-in when it closes. If it brings back your last tabs, it may bring this back too.',
    ],
  ],
  ['less-than-an-hour', ['Signed in: 42 minutes 9 seconds left']],
  ['unknown-lifetime', ['Signed in: time left not known']],
  ['unknown-length', ['Signed in: 9 days left']],
  ['expired', ['Signed in: time is up', 'Its date has passed.']],
  ['control', ['Asking Claude whether you are signed in…']],
  ['deciding', ['Checking whether the old sign-in still works…']],
  ['guided', ['Sign out on the page that opened, then come back here.', 'Check now']],
  ['guided-still', ['Claude Console still says you are signed in. Sign out on the page that opened']],
  ['no-session', ['Claude', 'Not signed in here.', 'Sign in', 'Also signed in']],
  ['no-session-at-all', ['Lights Out sees no other sign-in.']],
  ['unknown-site', ['www.example.org', 'Lights Out does not know this site yet.']],
  ['browser-page', ['This page belongs to the browser.']],
  ['unseen-page', ['The browser does not show Lights Out which page this is.']],
  ['site-off', ['Claude is turned off.', 'Turn on']],
  ['access-missing', ['Lights Out may not look at Claude.', 'Allow']],
  ['access-missing-elsewhere', ['Lights Out may not look at Character.AI and Claude Console.', 'Allow']],
  ['private-hidden', ['Lights Out cannot see private windows.']],
  [
    'private-visible',
    [
      'private window',
      'Signed in until the last private window closes',
      'Private windows forget the sign-in when the last of them closes.',
    ],
  ],
  ['container', ['Container 3', 'Renewed 1 hour ago', 'A visit now starts 28 new days']],
  ['container-named', ['The research group on the third floor']],
  ['partitioned', ['inside example.org', '2 d']],
  ['twelve-sites', ['Also signed in', '15 d 12 h']],
  ['shared-later', ['In 30 minutes']],
  ['shared-planned', ['Signing out at 14:47.']],
  ['shared-planned-tomorrow', ['Signing out on Sat 22 Nov, 12:17.', 'In 30 minutes']],
  ['unreachable', ['Lights Out did not answer.', 'Try again']],
  ['notices', ['Your settings could not be read.', 'come from a newer Lights Out']],
])('says in the state "%s" what it must', async (name, sentences) => {
  const screen = await drawState(name);
  for (const sentence of sentences) expect(screen.text()).toContain(sentence);
});

it('gives every state its words', () => {
  expect(
    Object.keys(popupStates).filter(
      (name) => popupStates[name]?.open === undefined && popupStates[name]?.press === undefined,
    ),
  ).toHaveLength(31);
});

it('names the countdown, the result and the list as scripts outside rely on', async () => {
  const screen = await drawState('live');
  expect(screen.find('h1')?.textContent).toBe('Claude');
  expect(screen.timer()?.getAttribute('aria-label')).toBe('Time left');
  expect(screen.timer()?.textContent).toBe('27 days 23 hours');
  expect(screen.status()).toBe('');
  expect(screen.buttonNames()).toEqual(
    expect.arrayContaining(['Sign out here', 'Remove data here', 'Leaving this computer', 'Settings']),
  );
  const list = screen.find('ul.rows');
  expect(document.getElementById(list?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Also signed in');
});

it('says nothing of the store when it is the default one', async () => {
  expect((await drawState('live')).find('header .chip')).toBeNull();
});

it('lists the other sessions soonest end first, and marks the one that ends soon', async () => {
  const screen = await drawState('live');
  expect([...screen.place.querySelectorAll('.rows .name')].map(({ textContent }) => textContent)).toEqual([
    'Character.AI',
    'Claude Console',
  ]);
  expect(screen.find('.time.soon')?.textContent).toContain('soon: 1 day 6 hours left');
});

it('keeps buttons focusable while a sign-out runs, and says that it is busy', async () => {
  const screen = await drawState('control');
  const button = screen.button('Sign out here');
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.disabled).toBe(false);
  expect(screen.find('.actions')?.getAttribute('aria-busy')).toBe('true');
});
