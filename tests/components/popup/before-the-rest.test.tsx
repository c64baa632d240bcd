import { expect, it } from 'vitest';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import type { TabFacts } from '../../../utils/core/overview/here.ts';
import { words } from '../../words.ts';
import { drawScreen, settle } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { claude } from '../harness/fake-sites.ts';
import { claudeLive, onClaude, overview } from '../harness/fake-world.ts';

const inPrivate = { ...onClaude, storeId: '1', incognito: true };

/** The popup before its rest is loaded. */
async function open(
  parts: Partial<AppDependencies> = {},
  found = overview({ sites: [claude], sessions: [claudeLive] }),
) {
  const client = createFakeClient(found);
  const app = createFakeApp({ client, tab: onClaude, parts });
  const screen = await drawScreen(<PopupApp start="here" />, app, 'first');
  return { app, screen, sent: () => client.commands.map(({ type }) => type) };
}

it('shows the countdown and the first button with nothing but the first scripts', async () => {
  const { screen } = await open();
  expect(screen.timer()).not.toBeNull();
  expect(screen.find('h1')?.textContent).toBe('Claude');
  expect(screen.find('.who > p')?.textContent).toBe(words('whoBefore', { site: 'Claude' }));
  expect(screen.buttonNames()).toEqual([
    words('signOutHere'),
    words('more'),
    words('leavingThisComputer'),
    words('settings'),
    words('linkHelp'),
  ]);
});

it('keeps a press on "Sign out here" until what it does is loaded, and does it once', async () => {
  const { screen, sent } = await open();
  const button = screen.button(words('signOutHere'));
  button.focus();
  button.click();
  button.click();
  await settle();
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(sent()).not.toContain('sign-out');
  await screen.load();
  expect(sent().filter((type) => type === 'sign-out')).toHaveLength(1);
  expect(screen.button(words('signOutHere'))).toBe(button);
});

it('opens a page at the press, without the rest, and once for each press', async () => {
  const opened: string[] = [];
  const { screen } = await open({ openExtensionPage: async (path) => void opened.push(path) });
  for (const name of ['leavingThisComputer', 'settings', 'linkHelp'] as const) await screen.press(words(name));
  const wanted = ['leave.html', 'options.html', 'help.html'];
  expect(opened).toEqual(wanted);
  await screen.load();
  expect(opened).toEqual(wanted);
  await screen.press(words('settings'));
  expect(opened).toEqual([...wanted, 'options.html']);
});

it('waits with leaving until the tab is read: in a private window it happens here, else on its page', async () => {
  for (const incognito of [true, false]) {
    const opened: string[] = [];
    let answer: (tab: TabFacts) => void = () => {};
    const read = new Promise<TabFacts>((resolve) => {
      answer = resolve;
    });
    const parts = { readTab: () => read, openExtensionPage: async (path: string) => void opened.push(path) };
    const { screen } = await open(parts);
    await screen.press(words('leavingThisComputer'));
    await screen.press(words('leavingThisComputer'));
    expect(opened).toEqual([]);
    answer(incognito ? inPrivate : onClaude);
    await settle();
    await screen.load();
    expect(opened).toEqual(incognito ? [] : ['leave.html']);
    expect(screen.find('.leaving') !== null).toBe(incognito);
  }
});

/** The rest could not be loaded. */
async function fail(): ReturnType<typeof open> {
  const opened = await open();
  await opened.app.model.loadPart('a test', () => Promise.reject(new Error('no such file')));
  await settle();
  return opened;
}

it('gives up a press on "Sign out here" where the rest could not be loaded, and shows that it cannot be pressed', async () => {
  const { app, screen, sent } = await open();
  await screen.press(words('signOutHere'));
  await app.model.loadPart('a test', () => Promise.reject(new Error('no such file')));
  await settle();
  const button = screen.button(words('signOutHere'));
  expect(button.getAttribute('aria-disabled')).toBe('true');
  button.click();
  await settle();
  await screen.load();
  expect(sent()).not.toContain('sign-out');
});

it('unfolds nothing under "More" where the rest could not be loaded', async () => {
  const { screen } = await fail();
  const more = screen.button(words('more'));
  expect(more.getAttribute('aria-disabled')).toBe('true');
  more.click();
  await settle();
  expect(more.getAttribute('aria-expanded')).toBe('false');
});

it('says that it looks around no longer than it does', async () => {
  const { screen } = await open();
  expect(screen.text()).toContain(words('loading'));
  const failed = await fail();
  expect(failed.screen.text()).not.toContain(words('loading'));
  expect(failed.screen.find('[role=alert]')?.textContent).toContain(words('trouble', { what: 'not-loaded' }));
});

it('unfolds "More" when its actions are there, and goes to the first by the arrow key that was pressed before', async () => {
  const { screen } = await open();
  const more = screen.button(words('more'));
  more.focus();
  more.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  await settle();
  expect(more.getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(more);
  await screen.load();
  expect(document.activeElement?.closest('.more-actions')).not.toBeNull();
});

it('leaves the focus where the person went meanwhile', async () => {
  const { screen } = await open();
  const more = screen.button(words('more'));
  more.focus();
  more.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  await settle();
  const settings = screen.button(words('settings'));
  settings.focus();
  await screen.load();
  expect(document.activeElement).toBe(settings);
});

it('takes no button away when the rest is drawn', async () => {
  const { screen } = await open();
  const before = screen.buttonNames().map((name) => screen.button(name));
  await screen.load();
  for (const button of before) expect(button.isConnected).toBe(true);
});

it('leaves inside the popup of a private window as soon as that is loaded', async () => {
  const app = createFakeApp({ client: createFakeClient(overview()), tab: inPrivate });
  const screen = await drawScreen(<PopupApp start="here" />, app, 'first');
  screen.button(words('leavingThisComputer')).click();
  await settle();
  expect(screen.find('.leaving')).toBeNull();
  await screen.load();
  expect(screen.find('.leaving')).not.toBeNull();
});

it.each(['leaving', 'here'] as const)(
  'offers no press that would be lost before it leaves there: %s',
  async (start) => {
    const app = createFakeApp({ client: createFakeClient(overview()), tab: inPrivate });
    const screen = await drawScreen(<PopupApp start={start} />, app, 'first');
    if (start === 'here') await screen.press(words('leavingThisComputer'));
    expect(screen.buttonNames()).toEqual([]);
    expect(screen.find('.popup > footer')).not.toBeNull();
    await app.model.loadPart('a test', () => Promise.reject(new Error('no such file')));
    await settle();
    expect(screen.buttonNames()).toContain(words('tryAgain'));
    expect(screen.buttonNames()).toContain(words('settings'));
  },
);
