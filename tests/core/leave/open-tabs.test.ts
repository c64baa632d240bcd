import { describe, expect, it } from 'vitest';
import { findOpenTabs, findShown } from '../../../utils/core/leave/open-tabs.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { requiredSites } from '../../fakes/samples/required-sites.ts';

describe('a tab', () => {
  it.each([
    ['https://town.example/inbox', { kind: 'page', host: 'town.example', origin: 'https://town.example' }],
    ['http://town.example:8080/', { kind: 'page', host: 'town.example:8080', origin: 'http://town.example:8080' }],
    ['blob:https://claude.ai/0b1c', { kind: 'shut', host: 'claude.ai' }],
    ['view-source:https://claude.ai/chats', { kind: 'shut', host: 'claude.ai' }],
    ['about:reader?url=https%3A%2F%2Fclaude.ai%2Fshare', { kind: 'shut', host: 'claude.ai' }],
    ['about:reader?url=https%3A%2F%2Fclaude.ai%2F%ZZ', { kind: 'shut', host: null }],
    ['chrome-distiller://0b1c/?title=A&url=https%3A%2F%2Fclaude.ai%2F', { kind: 'shut', host: 'claude.ai' }],
    ['filesystem:https://claude.ai/temporary/a', { kind: 'shut', host: 'claude.ai' }],
    ['blob:null/0b1c', { kind: 'shut', host: null }],
    [null, { kind: 'shut', host: null }],
    ['', { kind: 'shut', host: null }],
    ['about:blank', { kind: 'browser' }],
    ['chrome://newtab/', { kind: 'browser' }],
    ['chrome://', { kind: 'browser' }],
    ['moz-extension://0b1c/leave.html', { kind: 'browser' }],
    ['file:///home/me/page.html', { kind: 'browser' }],
  ] as const)('at %s shows %j', (url, shown) => {
    expect(findShown(url)).toEqual(shown);
  });
});

it('a tab at another port of a known site is one of a site that is not known', () => {
  const at = (port: string) => ({ ...claude, id: `own:nas.example:${port}`, origins: [`https://nas.example:${port}`] });
  const tabs = ['8443', '9443', '7443'].map((port, tabId) => ({
    tabId,
    url: `https://nas.example:${port}/`,
    storeId: '0',
    incognito: false,
  }));
  expect(findOpenTabs(tabs, [at('8443'), at('9443')]).openSites).toMatchObject([
    { siteId: 'own:nas.example:8443', storeId: '0', host: 'nas.example:8443', tabIds: [0] },
    { siteId: 'own:nas.example:9443', storeId: '0', host: 'nas.example:9443', tabIds: [1] },
    { siteId: 'other:nas.example', storeId: '0', host: 'nas.example:7443', tabIds: [2] },
  ]);
});

it('tabs of one site in one store are one entry, by the site that is known there', () => {
  const tab = (tabId: number, url: string | null, storeId: string | null = '0') => ({
    tabId,
    url,
    storeId,
    incognito: false,
  });
  expect(
    findOpenTabs(
      [
        tab(1, 'https://claude.ai/new'),
        tab(2, 'https://town.example/'),
        tab(3, 'https://town.example/inbox'),
        tab(4, 'https://town.example/', '1'),
        tab(5, 'blob:https://claude.ai/0b1c'),
        tab(6, 'about:blank'),
        tab(7, 'https://town.example/', null),
      ],
      requiredSites,
    ),
  ).toEqual({
    openSites: [
      { siteId: 'claude', storeId: '0', host: 'claude.ai', origin: 'https://claude.ai', tabIds: [1] },
      {
        siteId: 'other:town.example',
        storeId: '0',
        host: 'town.example',
        origin: 'https://town.example',
        tabIds: [2, 3],
      },
      { siteId: 'other:town.example', storeId: '1', host: 'town.example', origin: 'https://town.example', tabIds: [4] },
    ],
    shutTabs: [
      { tabId: 5, host: 'claude.ai' },
      { tabId: 7, host: 'town.example' },
    ],
  });
});

it('the address of an open site is that of its first tab, with its scheme and port', () => {
  const tab = (tabId: number, url: string) => ({ tabId, url, storeId: '0', incognito: false });
  const { openSites } = findOpenTabs(
    [tab(1, 'http://town.example:8080/inbox'), tab(2, 'https://town.example/'), tab(3, 'https://claude.ai/new')],
    requiredSites,
  );
  expect(openSites).toMatchObject([
    { siteId: 'other:town.example', host: 'town.example:8080', origin: 'http://town.example:8080', tabIds: [1, 2] },
    { siteId: 'claude', host: 'claude.ai', origin: 'https://claude.ai', tabIds: [3] },
  ]);
});
