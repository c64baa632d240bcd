import { expect, it } from 'vitest';
import type { App } from '../../components/app-context.ts';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { optionsStates } from '../gallery/states/page-states.ts';
import { words } from '../words.ts';
import { drawScreen, settle } from './harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from './harness/fake-app.ts';

async function drawPage(name: string, device: App['device'] = 'computer') {
  const state = optionsStates[name];
  if (!state) throw new Error(`No state ${name}`);
  const client = createFakeClient(state.first);
  const app = createFakeApp({ client, tab: null, browserName: state.browserName ?? 'chrome', device });
  return { client, screen: await drawScreen(<OptionsApp />, app) };
}

/** Types into a field and leaves it. */
async function change(field: Element | null, value: string) {
  if (!(field instanceof HTMLInputElement)) throw new Error('No such field');
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

const headings = [
  words('sites'),
  words('reminders'),
  words('recordTitle'),
  words('closingTitle'),
  words('sharedComputer'),
  words('preferences'),
  words('history'),
  words('privacy'),
];

it('has the headings of the options page, and leads to each', async () => {
  const { screen } = await drawPage('options-rich');
  expect([...screen.place.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(headings);
  expect([...screen.place.querySelectorAll('nav a')].map(({ textContent }) => textContent)).toEqual(headings);
  for (const link of screen.place.querySelectorAll('nav a'))
    expect(screen.find(link.getAttribute('href') ?? '')).not.toBeNull();
});

it('shows each site with its sessions by store, its permission and its pages', async () => {
  const { screen } = await drawPage('options-rich');
  for (const sentence of [
    words('heroSignedIn', { left: 'time', time: '27 days 22 hours' }),
    words('storeContainer', { number: '3' }),
    'until Fri 19 Dec, 13:12.',
    words('accessMissing', { site: 'Claude Console' }),
    words('pageLink', { to: 'login' }),
    'Status',
  ]) {
    expect(screen.text()).toContain(sentence);
  }
});

it('tells how to allow private windows, in the words of each browser', async () => {
  expect((await drawPage('options-rich')).screen.text()).toContain(words('privateWindowsHidden'));
  for (const [state, browser, device] of [
    ['options-rich', 'other', 'computer'],
    ['options-rich-firefox', 'firefox', 'computer'],
    ['options-rich-firefox', 'phone', 'phone'],
  ] as const)
    for (const step of words('privateSteps', { browser }).split('\n'))
      expect((await drawPage(state, device)).screen.text()).toContain(step);
  expect((await drawPage('options-plain')).screen.text()).not.toContain('Private windows');
});

it('lists what was sent, and says so when nothing was', async () => {
  const { screen } = await drawPage('options-rich');
  for (const cell of [
    'https://claude.ai/api/auth/logout',
    'POST',
    '14:16:55',
    words('sentFrom', { way: 'page' }),
    words('sentReason', { why: 'sign-out' }),
    '200',
    words('sentAnswerCell', { what: 'timeout' }),
    'waiting',
    words('storeGone'),
  ]) {
    expect(screen.text()).toContain(cell);
  }
  expect((await drawPage('options-plain')).screen.text()).toContain(words('sentEmpty'));
});

it('turns a site off and on', async () => {
  const { client, screen } = await drawPage('options-plain');
  screen.place.querySelector<HTMLInputElement>('input[aria-label="Look at Claude"]')?.click();
  await settle();
  expect(client.commands.at(-1)).toMatchObject({ type: 'save-settings', to: { sitesOff: [] } });
  screen.place.querySelector<HTMLInputElement>('input[aria-label="Look at Character.AI"]')?.click();
  await settle();
  expect(client.commands.at(-1)).toMatchObject({ to: { sitesOff: ['character-ai'] } });
  expect(screen.find('.saved [role="status"]')?.textContent).toBe(words('saved'));
});

it('gives a container the name that the user types', async () => {
  const { client, screen } = await drawPage('options-rich');
  await change(screen.find('.field input[type="text"]'), '  Work ');
  expect(client.commands.at(-1)).toMatchObject({ to: { storeNames: { 'firefox-container-3': 'Work' } } });
});
