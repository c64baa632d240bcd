import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { openState } from '../harness/popup-gallery.tsx';

it('unfolds the steps on demand, and opens the browser’s own page in Chrome', async () => {
  const opened: string[] = [];
  const { screen } = await openState('cleared-on-exit', {
    openBrowserPage: async (address) => opened.push(address) > 0,
  });
  const button = screen.button(words('whatHelps'));
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.text()).not.toContain('On-device site data');
  await screen.press(words('whatHelps'));
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

it('offers the address where the browser lets no extension open its page', async () => {
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
    '“Clear cookies and site data every time you close Firefox”',
    '“Manage exceptions”, enter https://claude.ai and press “Allow”',
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
    expect(screen.buttonNames()).not.toContain(words('whatHelps'));
  }
});
