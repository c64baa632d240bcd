import { claude } from '../../../utils/sites/claude.ts';
import type { Contract } from '../contract.ts';

const HOME = 'https://claude.ai/';
const notSeen = { localStorage: null, sessionStorage: null, databases: null, caches: null, serviceWorkers: null };
const none = { localStorage: 0, sessionStorage: 0, databases: 0, caches: 0, serviceWorkers: 0 };

export const siteDataContract: Contract = {
  port: 'SiteData',
  cases: [
    {
      says: 'cannot be counted where no page of the site is open',
      expected: notSeen,
      run: ({ siteData }, given) => siteData.count(claude, given.store),
    },
    {
      says: 'is counted as an open page sees it',
      expected: { ...none, localStorage: 2, sessionStorage: 1 },
      async run({ siteData }, given) {
        await given.keep(await given.openTab(HOME), { localStorage: 2, sessionStorage: 1 });
        return siteData.count(claude, given.store);
      },
    },
    {
      says: 'counts what two tabs share once, and what is of one tab for each',
      expected: { ...none, localStorage: 2, sessionStorage: 2 },
      async run({ siteData }, given) {
        for (const tabId of [await given.openTab(HOME), await given.openTab(HOME)])
          await given.keep(tabId, { localStorage: 2, sessionStorage: 1 });
        return siteData.count(claude, given.store);
      },
    },
    {
      says: 'is gone from an open page after the removal',
      expected: none,
      async run({ siteData }, given) {
        await given.keep(await given.openTab(HOME), { localStorage: 2, sessionStorage: 1 });
        await siteData.remove(claude, given.store);
        return siteData.count(claude, given.store);
      },
    },
    {
      says: 'is within the reach of the browser in the default store, once that is allowed',
      expected: true,
      run: async ({ siteData }, given) =>
        (await siteData.reach(claude, given.store)) === (given.mayRemoveData ? 'by-browser' : 'permission-missing'),
    },
  ],
};
