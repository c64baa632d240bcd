import { expect, it } from 'vitest';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import { words } from '../../words.ts';
import { drawScreen, settle } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { claude } from '../harness/fake-sites.ts';
import { claudeLive, onClaude, overview } from '../harness/fake-world.ts';

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

it('keeps a press on a button that opens a page', async () => {
  const opened: string[] = [];
  const { screen } = await open({ openExtensionPage: async (path) => void opened.push(path) });
  screen.button(words('leavingThisComputer')).click();
  expect(opened).toEqual([]);
  await screen.load();
  expect(opened).toEqual(['leave.html']);
  screen.button(words('settings')).click();
  expect(opened).toEqual(['leave.html', 'options.html']);
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
  const tab = { ...onClaude, storeId: '1', incognito: true };
  const app = createFakeApp({ client: createFakeClient(overview()), tab });
  const screen = await drawScreen(<PopupApp start="here" />, app, 'first');
  screen.button(words('leavingThisComputer')).click();
  await settle();
  expect(screen.find('.leaving')).toBeNull();
  await screen.load();
  expect(screen.find('.leaving')).not.toBeNull();
});
