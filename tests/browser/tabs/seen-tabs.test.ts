import { expect, it } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { claude } from '../../../utils/sites/claude.ts';
import { installBrowser } from '../install-browser.ts';
import { loadSiteTabs } from './site-tabs.ts';

type Open = Partial<Pick<Tabs.Tab, 'url' | 'active' | 'audible' | 'windowId'>>;
let open: readonly Open[] = [];
let minimised: readonly number[] = [];
installBrowser({
  cookies: { getAllCookieStores: async () => [{ id: '0', tabIds: [0, 1, 2, 3], incognito: false }] },
  tabs: { query: async () => open.map((tab, id) => ({ id, ...tab }) as Tabs.Tab) },
  windows: {
    getAll: async () => [1, 2].map((id) => ({ id, state: minimised.includes(id) ? 'minimized' : 'normal' }) as never),
  },
});
const { siteTabs } = await loadSiteTabs();

const URL_OF_SITE = 'https://claude.ai/chat/1';
const other = { url: 'https://other.example/', active: true, audible: true, windowId: 1 };

it.each<[string, readonly Open[], readonly number[], object]>([
  ['no tab of the site', [other], [], { open: 0, inFront: false, sound: false }],
  ['one behind another', [other, { url: URL_OF_SITE, windowId: 1 }], [], { open: 1, inFront: false, sound: false }],
  [
    'one whose address is hidden from us',
    [{ active: true, windowId: 1 }],
    [],
    { open: 0, inFront: false, sound: false },
  ],
  [
    'one in front in the second of two windows, and one that plays sound',
    [other, { url: URL_OF_SITE, active: true, windowId: 2 }, { url: URL_OF_SITE, audible: true, windowId: 1 }],
    [],
    { open: 2, inFront: true, sound: true },
  ],
  [
    'one in front of a window that is minimised',
    [{ url: URL_OF_SITE, active: true, windowId: 2 }],
    [2],
    { open: 1, inFront: false, sound: false },
  ],
])('sees %s', async (_what, tabs, hidden, seen) => {
  open = tabs;
  minimised = hidden;
  expect(await siteTabs.seen(claude, '0')).toEqual(seen);
});
