import { expect, it } from 'vitest';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import { popupStates } from '../../gallery/states/popup-states.ts';
import { words } from '../../words.ts';
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
  ['loading', ['Lights Out', words('loading')]],
  [
    'live',
    [
      'Claude',
      words('heroSignedIn', { left: 'time', time: '27 days 23 hours' }),
      words('factUntil', { date: 'Fri 19 Dec, 14:05' }),
      words('factRenewed', { when: 'other', ago: '12 minutes ago' }),
      words('factVisits', { when: 'other', date: '15:05', time: '28 days' }),
    ],
  ],
  [
    'live-learned-differs',
    [
      words('heroSignedIn', { left: 'time', time: '20 days' }),
      words('factVisits', { when: 'now', date: '', time: '28 days' }),
      words('warnLimited', { site: 'Claude', documented: '28 days', given: '30 days' }),
    ],
  ],
  [
    'until-close',
    [
      words('heroSignedIn', { left: 'close', time: '' }),
      `${words('factForgets', { how: 'other' })} ${words('factMayReturn')}`,
    ],
  ],
  ['less-than-an-hour', [words('heroSignedIn', { left: 'time', time: '42 minutes 9 seconds' })]],
  ['unknown-lifetime', [words('heroSignedIn', { left: 'other', time: '' })]],
  ['unknown-length', [words('heroSignedIn', { left: 'time', time: '9 days' })]],
  ['expired', [words('heroSignedIn', { left: 'expired', time: '' }), 'Its date has passed.']],
  ['watching', [words('watchingHere', { state: 'other', site: 'wiki.firm.example' }), words('settings')]],
  ['control', [words('phase', { of: 'control', site: 'Claude' })]],
  ['deciding', [words('phase', { of: 'deciding', site: '' })]],
  ['rechecking', [words('phase', { of: 'rechecking', site: '' })]],
  ['guided', [words('guidedNow', { scope: 'here' }), words('checkNow')]],
  ['guided-still', ['Claude Console still says you are signed in. Sign out on the page that opened']],
  ['no-session', ['Claude', words('notSignedIn'), words('signIn'), words('alsoSignedIn', { count: 2 })]],
  ['no-session-at-all', [words('noOther', { seen: 'none' }), words('leaveLookAll')]],
  [
    'sign-in-by-likeness',
    [
      words('heroMayBe', { left: 'time', time: '27 days 23 hours' }),
      words('signInByLikeness', { site: 'Claude' }),
      words('signOutHere'),
    ],
  ],
  ['sign-in-unseen', [words('signInUnseen', { site: 'Claude' }), words('signIn')]],
  ['unknown-site', ['www.example.org', words('unknownSite'), words('addThisSite')]],
  [
    'unknown-site-signed',
    ['wiki.firm.example', words('unknownMayBe'), words('unknownLooks'), words('addThisSite'), words('removeDataHere')],
  ],
  ['browser-page', ['This page belongs to the browser.']],
  ['unseen-page', [words('unseenPage')]],
  ['site-off', ['Claude is turned off.', words('turnOn')]],
  [
    'host-missing',
    [
      words('hostMissing', { why: 'checking', site: 'Character.AI', host: 'plus.character.ai' }),
      words('allow'),
      words('signOutHere'),
    ],
  ],
  ['access-missing', [words('accessMissing', { site: 'Claude' }), words('allow')]],
  ['access-missing-elsewhere', [words('accessMissing', { site: 'Character.AI and Claude Console' }), words('allow')]],
  ['private-hidden', [words('privateHidden')]],
  [
    'private-visible',
    [
      words('storePrivate'),
      words('heroSignedIn', { left: 'private', time: '' }),
      words('factForgets', { how: 'private' }),
    ],
  ],
  [
    'container',
    [
      words('storeContainer', { number: '3' }),
      words('factRenewed', { when: 'other', ago: '1 hour ago' }),
      words('factVisits', { when: 'now', date: '', time: '28 days' }),
    ],
  ],
  ['container-named', ['The research group on the third floor']],
  ['partitioned', [words('insideSite', { site: 'example.org' }), '2 d']],
  ['twelve-sites', [words('alsoSignedIn', { count: 11 }), '15 d 12 h']],
  ['shared-later', [words('leaveLater', { time: '30 minutes' })]],
  ['shared-planned', [words('leavePlanned', { when: 'today', date: '14:47' })]],
  [
    'shared-planned-tomorrow',
    [words('leavePlanned', { when: 'other', date: 'Sat 22 Nov, 12:17' }), words('leaveLater', { time: '30 minutes' })],
  ],
  ['unreachable', ['Lights Out did not answer.', words('tryAgain')]],
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
  ).toHaveLength(37);
});

it('names the countdown, the result and the list as scripts outside rely on', async () => {
  const screen = await drawState('live');
  expect(screen.find('h1')?.textContent).toBe('Claude');
  expect(screen.timer()?.getAttribute('aria-label')).toBe(words('timeLeft'));
  expect(screen.timer()?.textContent).toBe('27 days 23 hours');
  expect(screen.status()).toBe('');
  expect(screen.buttonNames()).toEqual(
    expect.arrayContaining([words('signOutHere'), words('more'), words('leavingThisComputer'), words('settings')]),
  );
  const list = screen.find('ul.rows');
  expect(document.getElementById(list?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
    words('alsoSignedIn', { count: 2 }),
  );
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
  expect(screen.find('.time.soon')?.textContent).toContain(words('rowLeft', { soon: 'soon', time: '1 day 6 hours' }));
});

it('keeps buttons focusable while a sign-out runs, and says that it is busy', async () => {
  const screen = await drawState('control');
  const button = screen.button(words('signOutHere'));
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.disabled).toBe(false);
  expect(screen.find('.actions')?.getAttribute('aria-busy')).toBe('true');
});
