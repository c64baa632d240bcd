import { beforeEach, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { WatchedPress } from '../../../utils/core/watching/sign-out-watch.ts';
import { createEvent, installBrowser, OWN_ID } from '../install-browser.ts';

const connected = createEvent<(port: Runtime.Port) => void>();
installBrowser({ runtime: { onConnect: connected.event } });
const { hearPresses } = await import('../../../utils/browser/tabs/press-watch.ts');

let heard: (readonly [string, string, WatchedPress])[] = [];
let answer: 'noted' | 'not-wanted' = 'noted';
hearPresses(async (...told) => {
  heard.push(told);
  return answer;
});

const control = {
  role: 'button',
  name: 'Log out',
  testId: null,
  id: null,
  classes: [],
  place: 'button:1',
  href: null,
  form: null,
  opensMenu: false,
  inDialog: false,
  insideContent: false,
  isScripted: true,
};
const press = { kind: 'press', page: '1', path: '/u/7f3a9c21d4/home', metas: ['csrf-token'], control };
const page = { id: OWN_ID, frameId: 0, url: 'https://wiki.example/x', tab: { id: 7, incognito: false } };

/** A page tells something over a port. Gives what the background said to it. */
async function tell(told: unknown, sender: object = page, name = 'watched-press w'): Promise<string[]> {
  const message = createEvent<(told: unknown) => void>();
  const said: string[] = [];
  connected.happen({ name, sender, onMessage: message.event, postMessage: (text: string) => said.push(text) } as never);
  message.happen(told);
  await new Promise((resolve) => setTimeout(resolve));
  return said;
}

beforeEach(() => {
  heard = [];
  answer = 'noted';
});

it('hears a press of the page itself, at the origin that the browser tells, with its path masked', async () => {
  await tell({ ...press, origin: 'https://evil.example' });
  expect(heard).toMatchObject([['w', '0', { origin: 'https://wiki.example', path: '/u/*/home', page: '1' }]]);
});

it.each<[string, object]>([
  ['another extension', { ...page, id: 'other' }],
  ['a frame in the page', { ...page, frameId: 3 }],
  ['no tab', { ...page, tab: undefined }],
  ['a page without an address', { ...page, url: undefined }],
])('hears nothing of %s', async (_who, sender) => {
  await tell(press, sender);
  expect(heard).toEqual([]);
});

it.each<[string, unknown]>([
  ['no press', { kind: 'here' }],
  ['an endless path', { ...press, path: 'x'.repeat(20_000) }],
  ['too many names', { ...press, metas: Array.from({ length: 6 }, () => 'csrf') }],
  ['no control', { ...press, control: null }],
  ['nothing', null],
])('hears nothing where it is told %s', async (_what, told) => {
  await tell(told);
  expect(heard).toEqual([]);
});

it('hears nothing over a port of another name', async () => {
  await tell(press, page, 'page-step w');
  expect(heard).toEqual([]);
});

it('tells a page whose watch is over to stop', async () => {
  expect(await tell(press)).toEqual([]);
  answer = 'not-wanted';
  expect(await tell(press)).toEqual(['over']);
});
