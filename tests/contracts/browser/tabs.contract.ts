import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import type { Contract, Given } from '../contract.ts';

const HOME = 'https://claude.ai/';

export const tabsContract: Contract = {
  port: 'Tabs',
  cases: [
    {
      says: 'are found by a host of the site, and are usable once loaded',
      expected: { found: true, origin: 'https://claude.ai', usable: true, ofAnother: 0 },
      async run({ tabs }, given) {
        const tabId = await given.openTab(HOME);
        const [tab] = await tabs.ofSite(claude, given.store.id);
        return {
          found: tab?.tabId === tabId,
          origin: tab?.origin,
          usable: tab?.usable,
          ofAnother: (await tabs.ofSite(characterAi, given.store.id)).length,
        };
      },
    },
    {
      says: 'are found in their own cookie store alone',
      expected: { byDefault: 0, privately: 1 },
      async run({ tabs }, given) {
        const store = await given.openPrivateWindow(HOME);
        return {
          byDefault: (await tabs.ofSite(claude, given.store.id)).length,
          privately: (await tabs.ofSite(claude, store.id)).length,
        };
      },
    },
    {
      says: 'open in the cookie store that is asked for',
      expected: { byDefault: 1, privately: 2 },
      async run({ tabs }, given) {
        const store = await given.openPrivateWindow(HOME);
        await tabs.open(HOME, store.id);
        await tabs.open(HOME, given.store.id);
        const count = async (storeId: string) => (await tabs.ofSite(claude, storeId)).length;
        await untilTrue(given, async () => (await count(store.id)) + (await count(given.store.id)) === 3);
        return { byDefault: await count(given.store.id), privately: await count(store.id) };
      },
    },
    {
      says: 'close, and a second time quietly',
      expected: 0,
      async run({ tabs }, given) {
        const tabId = await given.openTab(HOME);
        await tabs.close(tabId, claude);
        await tabs.close(tabId, claude);
        return (await tabs.ofSite(claude, given.store.id)).length;
      },
    },
    {
      says: 'that show another site by now are not closed',
      expected: 1,
      async run({ tabs }, given) {
        await tabs.close(await given.openTab(HOME), characterAi);
        return (await tabs.ofSite(claude, given.store.id)).length;
      },
    },
    {
      says: 'that are closed already are reloaded quietly',
      expected: 0,
      async run({ tabs }, given) {
        const tabId = await given.openTab(HOME);
        await given.closeTab(tabId);
        await tabs.reload(tabId, claude);
        return (await tabs.ofSite(claude, given.store.id)).length;
      },
    },
    {
      says: 'that are visited are loaded, and closed again',
      expected: { loaded: true, left: 0 },
      async run({ tabs }, given) {
        const loaded = await tabs.visit('https://claude.ai/logout', given.store.id);
        return { loaded, left: (await tabs.ofSite(claude, given.store.id)).length };
      },
    },
  ],
};

/** A tab that was just opened has no address yet. At most 5 s. */
async function untilTrue(given: Given, isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 50 && !(await isTrue()); tries += 1) await given.letPass(100);
}
