import { expect, it } from 'vitest';
import { afterStates } from '../../gallery/states/after-states.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claude, hub } from '../harness/fake-sites.ts';
import {
  characterLive,
  claudeLive,
  consoleLive,
  container,
  defaultStore,
  ended,
  hubLive,
  onHub,
  overview,
  run,
  session,
  sliding,
  tab,
  workContainer,
} from '../harness/fake-world.ts';
import { openPopup, replyOf, signedOut } from '../harness/popup-world.tsx';

const asked = { method: 0, way: 'page', at: 0, answer: { kind: 'status', status: 200 }, after: null } as const;

it('offers one button first, and the other ways that are known under "More"', async () => {
  const { screen } = await openPopup(overview());
  const first = [words('whoIsIn'), words('signOutHere'), words('more')];
  expect(screen.buttonNames().slice(0, 4)).toEqual([...first, expect.stringContaining('Character.AI')]);
  await screen.openMore();
  expect(screen.buttonNames().slice(0, 7)).toEqual([
    ...first,
    words('signOutEverywhere'),
    words('otherDevices'),
    words('removeDataHere'),
    words('whyOut'),
  ]);
});

it('draws no button for a way that is unknown, and says the truth instead', async () => {
  const { screen } = await openPopup(overview(), { tab: tab('https://platform.claude.com/') });
  await screen.openMore();
  expect(screen.buttonNames()).not.toContain(words('signOutEverywhere'));
  for (const key of ['signOutOthers', 'otherDevices'] as const) expect(screen.buttonNames()).not.toContain(words(key));
  expect(screen.find('summary')?.textContent).toBe(words('elsewhereTitle'));
  expect(screen.text()).toContain(words('genericOthers', { way: 'other', site: 'Claude Console' }));
});

it('asks before it signs out everywhere: whose, where, what ends and what stays', async () => {
  const { screen, sent } = await openPopup(
    overview({ stores: [defaultStore, workContainer], sessions: [session(claude, sliding(0), workContainer)] }),
    { tab: tab('https://claude.ai/', { storeId: container.id }) },
  );
  await screen.press(words('signOutEverywhere'));
  const dialog = screen.dialog();
  expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
    words('signOutEverywhere'),
  );
  for (const part of [
    'Claude in Work',
    'all browsers and devices, apps included, and this browser too',
    words('stays', { what: 'conversations' }),
    'Claude Console',
    words('claudeCodeStays'),
  ]) {
    expect(dialog?.textContent).toContain(part);
  }
  await screen.press(words('cancel'));
  expect(screen.dialog()).toBeNull();
  expect(sent('sign-out')).toEqual([]);
});

it('signs out everywhere, and says what cannot be checked', async () => {
  const { client, screen } = await openPopup(overview());
  client.replies.push(
    replyOf(
      overview({
        sessions: [characterLive, consoleLive],
        runs: [ended(claude, signedOut, { scope: 'everywhere', attempts: [asked] })],
      }),
      signedOut,
    ),
  );
  await screen.press(words('signOutEverywhere'));
  await screen.press(words('signOutEverywhere'));
  expect(client.commands.at(-1)).toEqual({ type: 'sign-out', session: claudeLive.ref, scope: 'everywhere' });
  expect(screen.status()).toMatch(
    /^Signed out\. The old sign-in no longer works\. Your conversations stay\. The site was asked to end all others; that cannot be checked from here\./,
  );
  expect(document.activeElement).toBe(screen.find('[role="status"]'));
});

it('does not claim to have asked where the user did it by hand', async () => {
  const { screen } = await openPopup(
    overview({ sites: [hub], sessions: [], runs: [ended(hub, signedOut, { scope: 'everywhere' })] }),
    { tab: onHub },
  );
  expect(screen.status()).toContain(words('everywhereUnseen', { asked: 'other' }));
  expect(screen.status()).not.toContain('The site was asked');
});

it.each([
  ['the connection failed', { kind: 'network-error' }],
  ['nothing came back', { kind: 'timeout' }],
  ['it was interrupted', null],
] as const)('does not claim that the site was asked to end the others where %s', async (_what, answer) => {
  const silent = { kind: 'could-not-tell', reason: 'site-silent', answer } as const;
  const attempts = [{ ...asked, answer, after: 'could-not-tell' }] as const;
  const { screen } = await openPopup(overview({ runs: [ended(claude, silent, { scope: 'everywhere', attempts })] }));
  expect(screen.status()).toContain(words('everywhereUnseen', { asked: 'other' }));
  expect(screen.status()).not.toContain('The site was asked');
});

it('opens the site’s page where everywhere is a guide, with the steps', async () => {
  const { client, screen } = await openPopup(overview({ sites: [hub], sessions: [hubLive] }), { tab: onHub });
  await screen.press(words('signOutEverywhere'));
  expect(screen.dialog()?.textContent).toContain('This opens ExampleHub’s own page');
  await screen.press(words('openSite', { site: 'ExampleHub' }));
  client.broadcast(
    overview({ sites: [hub], sessions: [hubLive], runs: [run(hub, { phase: 'guided', scope: 'everywhere' })] }),
  );
  await settle();
  expect(screen.buttonNames()).toContain(words('checkNow'));
  expect(screen.status()).toContain('End every entry in the list of sessions');
});

it('guides to another device’s end and takes the user’s word for no more than it is', async () => {
  const { client, screen } = await openPopup(overview());
  await screen.press(words('otherDevices'));
  expect(screen.dialog()?.textContent).toContain(words('othersUnseen'));
  client.replies.push(replyOf(overview({ runs: [run(claude, { phase: 'guided', scope: 'other-devices' })] }), null));
  await screen.press(words('openSite', { site: 'Claude' }));
  expect(client.commands.at(-1)).toMatchObject({ type: 'sign-out', scope: 'other-devices' });
  expect(screen.status()).toContain('“Active sessions”');
  client.replies.push(
    replyOf(
      overview({
        runs: [
          ended(claude, { kind: 'could-not-tell', reason: 'not-checked', answer: null }, { scope: 'other-devices' }),
        ],
      }),
      null,
    ),
  );
  await screen.press(words('done'));
  expect(client.commands.at(-1)).toEqual({ type: 'guide-done', runId: 'run-claude' });
  expect(screen.status()).toBe(`${words('outcomeLead', { outcome: 'could-not-tell' })} ${words('notChecked')}`);
  expect(screen.timer()).not.toBeNull();
  // The user has just come from the site's page.
  expect(screen.buttonNames()).not.toContain(words('openSite', { site: 'Claude' }));
});

it.each<[string, readonly string[]]>([
  [
    'elsewhere-claude',
    [
      'An app signs out only itself.',
      'ended one by one on their own page',
      'Claude has no password to change.',
      words('pageLink', { to: 'help-center' }),
    ],
  ],
  [
    'elsewhere-character',
    [
      words('characterElsewhere'),
      'If you have a password there, change it.',
      'ask Character.AI’s support',
      'Sign out in the app’s settings.',
    ],
  ],
  [
    'elsewhere-generic',
    [
      words('genericEverywhere', { way: 'guide', site: 'ExampleHub' }),
      'shows ExampleHub’s own list',
      words('pageLink', { to: 'password' }),
    ],
  ],
  ['elsewhere-unknown', [words('genericEverywhere', { way: 'other', site: 'Claude Console' }), 'Secure the account']],
])('tells the paths of "%s" in its own words', async (name, sentences) => {
  const state = afterStates[name];
  if (!state || typeof state.first === 'string') throw new Error(`No state ${name}`);
  const { screen } = await openPopup(state.first, state.tab === null ? {} : { tab: state.tab });
  await screen.openMore();
  for (const sentence of sentences) expect(screen.find('.elsewhere')?.textContent).toContain(sentence);
});
