import { beforeEach, describe, expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { discord } from '../../../utils/sites/discord.ts';
import { container, defaultStore, privateStore } from '../../fakes/samples/stores.ts';
import { installBrowser } from '../install-browser.ts';
import { loadSiteTabs } from './site-tabs.ts';

/** What a removal is limited to, and the kinds of data that it takes. */
type Removal = { readonly limits: object; readonly kinds: object };
let scheme: 'chrome-extension' | 'moz-extension' = 'chrome-extension';
let isPermitted = true;
let removals: Removal[] = [];
let refused = 'none';
installBrowser({
  runtime: { getURL: () => `${scheme}://lights-out/` },
  permissions: { contains: async () => isPermitted },
  cookies: { getAllCookieStores: async () => [] },
  tabs: { query: async () => [] },
  browsingData: {
    async remove(limits, kinds) {
      removals.push({ limits, kinds });
      if (JSON.stringify(limits).includes(refused)) throw new Error('This origin is refused');
    },
  },
});
const { createSiteData } = await import('../../../utils/browser/tabs/site-data.ts');
const { siteTabs } = await loadSiteTabs();
const siteData = createSiteData(siteTabs);

beforeEach(() => {
  scheme = 'chrome-extension';
  isPermitted = true;
  removals = [];
  refused = 'none';
});

describe('what a site stores', () => {
  it("is removed in Chrome at the site's own origins alone, and its cookies are left to the plan", async () => {
    await siteData.remove(claude, defaultStore);
    expect(removals.map(({ limits }) => limits)).toEqual([{ origins: ['https://claude.ai', 'http://claude.ai'] }]);
    expect(removals[0]?.kinds).not.toHaveProperty('cookies');
  });

  it('is removed in Firefox in this container alone: without its id, every container would be cleared', async () => {
    scheme = 'moz-extension';
    await siteData.remove(claude, container);
    expect(removals).toEqual([
      {
        limits: { hostnames: ['claude.ai'], cookieStoreId: container.id },
        kinds: { indexedDB: true, localStorage: true },
      },
    ]);
  });

  it('is removed at its own port alone: Firefox compares hosts together with their ports', async () => {
    const nas = { ...claude, origins: ['https://nas.example:8443'] };
    await siteData.remove(nas, defaultStore);
    scheme = 'moz-extension';
    await siteData.remove(nas, defaultStore);
    expect(removals.map(({ limits }) => limits)).toEqual([
      { origins: ['https://nas.example:8443', 'http://nas.example:8443'] },
      { hostnames: ['nas.example:8443'], cookieStoreId: defaultStore.id },
    ]);
  });

  it('is removed for many sites at once by one call a store, which names each of them', async () => {
    scheme = 'moz-extension';
    const many: readonly [typeof claude | typeof discord, typeof container][] = [
      [claude, container],
      [discord, container],
      [claude, defaultStore],
    ];
    await Promise.all(many.map(([site, store]) => siteData.remove(site, store)));
    expect(removals.map(({ limits }) => limits)).toEqual([
      { hostnames: ['claude.ai', 'discord.com'], cookieStoreId: container.id },
      { hostnames: ['claude.ai'], cookieStoreId: defaultStore.id },
    ]);
  });

  it('is removed for the others where the browser refuses one of many', async () => {
    refused = 'discord';
    const [one, other] = await Promise.allSettled([
      siteData.remove(claude, defaultStore),
      siteData.remove(discord, defaultStore),
    ]);
    expect([one.status, other.status]).toEqual(['fulfilled', 'rejected']);
    expect(removals.map(({ limits }) => limits)).toContainEqual({ origins: ['https://claude.ai', 'http://claude.ai'] });
  });

  it.each(['chrome-extension', 'moz-extension'] as const)(
    'is not removed through the browser for a private window, which would clear the ordinary ones: %s',
    async (of) => {
      scheme = of;
      await siteData.remove(claude, privateStore);
      expect(removals).toEqual([]);
    },
  );

  it('is not removed through the browser without the permission for it', async () => {
    isPermitted = false;
    await siteData.remove(claude, defaultStore);
    expect(removals).toEqual([]);
  });
});
