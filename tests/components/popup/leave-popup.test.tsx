import { expect, it } from 'vitest';
import type { App } from '../../../components/app-context.ts';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { PopupApp, type PopupStart } from '../../../components/popup/PopupApp.tsx';
import type { LeavingPlaces } from '../../../utils/core/leave/leaving-places.ts';
import { otherSiteId } from '../../../utils/core/leave/other-site-id.ts';
import type { TabFacts } from '../../../utils/core/overview/here.ts';
import { leavePopupStates } from '../../gallery/states/leave/leave-popup-states.ts';
import { world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { drawScreen, settle } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { characterAi, claude, claudeConsole } from '../harness/fake-sites.ts';
import { onClaude } from '../harness/fake-world.ts';

type Wishes = {
  readonly tab?: TabFacts;
  readonly browserName?: App['browserName'];
  readonly start?: PopupStart;
  readonly parts?: Partial<AppDependencies>;
};

/** The popup in a state of the gallery; what is fetched later is there when this returns. */
async function open(name: string, { tab, browserName = 'chrome', start = 'here', parts = {} }: Wishes = {}) {
  const state = leavePopupStates[name];
  if (!state || typeof state.first === 'string') throw new Error(`No state ${name}`);
  const client = createFakeClient(state.first, state.answers);
  const opened: string[] = [];
  const app = createFakeApp({
    client,
    tab: tab ?? state.tab,
    browserName,
    parts: { openExtensionPage: async (path) => void opened.push(path), ...parts },
  });
  const screen = await drawScreen(<PopupApp start={start} />, app);
  await fetched();
  const press = async (button: string) => {
    await screen.press(button);
    await fetched();
  };
  return { screen, client, opened, press, headline: () => screen.find('h1')?.textContent };
}

/**
 * Waits for what the popup fetches when it is needed: for the very file, and not for a number of turns, of which a busy
 * computer needs more.
 */
async function fetched(): Promise<void> {
  await import('../../../components/leave/LeavePage.tsx');
  await settle();
}

it('asks inside the popup in a private window of Chrome, and leads back', async () => {
  const { press, headline, opened, screen } = await open('popup-leave-ask');
  expect(headline()).toBe('Claude');
  await press(words('leavingThisComputer'));
  expect(headline()).toBe(words('leaveAsk'));
  expect(document.activeElement).toBe(screen.find('h1'));
  expect(screen.text()).toContain('Claude Console');
  await press(words('back'));
  expect(headline()).toBe('Claude');
  expect(document.activeElement?.textContent).toBe(words('leavingThisComputer'));
  expect(opened).toEqual([]);
});

it.each<[string, Wishes]>([
  ['Firefox', { browserName: 'firefox' }],
  ['an ordinary window', { tab: onClaude }],
])('opens the page in %s, where there is room for it', async (_where, wishes) => {
  const { press, headline, opened } = await open('popup-leave-ask', wishes);
  await press(words('leavingThisComputer'));
  expect(headline()).toBe('Claude');
  expect(opened).toEqual(['leave.html']);
});

it('shows a run in an ordinary window on the page alone', async () => {
  expect((await open('popup-leave-running', { tab: onClaude })).headline()).toBe('Claude');
});

it('begins with the question when keys or the menu asked for it', async () => {
  expect((await open('popup-leave-ask', { start: 'leaving' })).headline()).toBe(words('leaveAsk'));
});

it('keeps the window, then signs out of what is ticked', async () => {
  const held: LeavingPlaces[] = [];
  const { press, client } = await open('popup-leave-ask', {
    parts: { holdWindow: async (places) => void held.push(places) },
  });
  await press(words('leavingThisComputer'));
  await press(words('signOutOf', { what: '3' }));
  const command = client.commands.at(-1);
  expect(command?.type === 'leave' && command.sessions.map(({ siteId }) => siteId)).toEqual([
    'claude',
    'character-ai',
    'claude-console',
  ]);
  expect(held).toEqual([{ hosts: [characterAi, claude, claudeConsole].flatMap(({ hosts }) => hosts), domains: [] }]);
});

it('tells apart the sites of which it knows the domain alone: their tabs may be at any host below', async () => {
  const held: LeavingPlaces[] = [];
  const { model } = createFakeApp({
    client: createFakeClient(world()),
    tab: null,
    parts: { holdWindow: async (places) => void held.push(places) },
  });
  await model.leave([{ siteId: otherSiteId('shop.com'), storeId: '1', partition: null }], 'unwanted');
  expect(held).toEqual([{ hosts: [], domains: ['shop.com'] }]);
});

it('shows unsent text before it is lost', async () => {
  const { press, screen } = await open('popup-leave-unsent');
  await press(words('leavingThisComputer'));
  await settle();
  expect(screen.text()).toContain('Dear diary');
  expect(screen.buttonNames()).toContain(words('copyAll'));
});

it('comes back to a run that goes on, and can still show the tab', async () => {
  const { headline, press, screen } = await open('popup-leave-running');
  expect(headline()).toBe(words('leaveWait'));
  expect(screen.text()).toContain(words('leaveStep', { step: 'signing-out' }));
  await press(words('back'));
  expect(headline()).not.toBe(words('leaveWait'));
  await press(words('leavingThisComputer'));
  expect(headline()).toBe(words('leaveWait'));
});

it('ends with the receipt: to be saved, not printed, and without links that lead out of the private window', async () => {
  const { screen, client, headline } = await open('popup-leave-left');
  expect(headline()).toBe(words('leaveLeft', { count: 2 }));
  expect(screen.find('.leave-receipt')).not.toBeNull();
  expect(screen.buttonNames().filter((name) => !name.startsWith(words('leaveOpenPage')))).toEqual([
    words('back'),
    words('done'),
    words('saveReceipt'),
    words('leavePhone'),
  ]);
  expect(screen.place.querySelectorAll('a')).toHaveLength(0);
  expect(screen.find('.house')).toBeNull();
  await screen.press(words('done'));
  expect(client.commands.at(-1)).toEqual({ type: 'leave-done' });
});

it('shows the tab again when the run was put away', async () => {
  const { client, headline } = await open('popup-leave-dark');
  expect(headline()).toBe(words('leaveDark', { count: 2, sites: 'Claude and Character.AI' }));
  client.broadcast(world({ leave: null }));
  await settle();
  expect(headline()).toBe('Claude');
});
