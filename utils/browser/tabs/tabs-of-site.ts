import type { StoreId } from '../../core/cookies/cookie.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { SiteTab } from '../../ports/tabs.ts';
import { browser } from '../api.ts';
import { inOneCall } from '../in-one-call.ts';
import { isUsable } from './is-awake.ts';
import { readTabStores } from './tab-facts.ts';

type Asked = { readonly site: SiteDefinition; readonly storeId: StoreId };

/** Finds the tabs that show one of a site's hosts in a store. What is asked in one moment is one call. */
export function findTabsOfSite(site: SiteDefinition, storeId: StoreId): Promise<SiteTab[]> {
  return ask({ site, storeId });
}

const ask = inOneCall(async (asked: readonly Asked[]): Promise<readonly SiteTab[][]> => {
  const origins = [...new Set(asked.flatMap(({ site }) => site.origins))];
  const [tabs, storeOf] = await Promise.all([
    browser.tabs.query({ url: findHostPatterns({ origins, parentOrigins: [] }) }),
    readTabStores(),
  ]);
  const open = tabs.flatMap((tab) => {
    if (tab.id === undefined || tab.url === undefined) return [];
    const { origin, hostname } = new URL(tab.url);
    const discarded = tab.discarded === true || tab.status === 'unloaded';
    return [{ hostname, storeId: storeOf(tab), tab: { tabId: tab.id, origin, usable: isUsable(tab), discarded } }];
  });
  return asked.map(({ site, storeId }) => {
    const hosts = new Set(site.origins.map((one) => new URL(one).hostname));
    return open.filter((one) => one.storeId === storeId && hosts.has(one.hostname)).map(({ tab }) => tab);
  });
});
