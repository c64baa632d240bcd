import { claude } from '../../../utils/sites/claude.ts';
import type { Contract, Given, Ports } from '../contract.ts';

const HOME = 'https://claude.ai/';

export const unsentTextContract: Contract = {
  port: 'Tabs, unsent text',
  cases: [
    {
      says: 'tell whether text was typed there that was not sent',
      expected: [false, true],
      run: (ports, given) => askBeforeAndAfter(ports, given, 'Dear diary'),
    },
    {
      says: 'do not count empty lines as text',
      expected: [false, false],
      run: (ports, given) => askBeforeAndAfter(ports, given, ' \n '),
    },
    {
      says: 'cannot tell of text in a page that we may not look at, or in a tab that is gone',
      expected: ['unknown', 'unknown'],
      async run({ tabs }, given) {
        const foreign = await tabs.hasUnsentText(await given.openTab('https://www.stranger.example/'));
        const gone = await given.openTab(HOME);
        await given.closeTab(gone);
        return [foreign, await tabs.hasUnsentText(gone)];
      },
    },
    {
      says: "find the very text in the site's tabs of one store",
      expected: { byDefault: [{ isThere: true, text: 'Dear diary' }], privately: 0 },
      async run({ tabs }, given) {
        const store = await given.openPrivateWindow(HOME);
        const tabId = await given.openTab(HOME);
        await given.openTab(HOME);
        await given.type(tabId, 'Dear diary');
        const found = await tabs.findUnsentText(claude, given.store.id);
        return {
          byDefault: found.map((one) => ({ isThere: one.tabId === tabId, text: one.text })),
          privately: (await tabs.findUnsentText(claude, store.id)).length,
        };
      },
    },
  ],
};

async function askBeforeAndAfter({ tabs }: Ports, given: Given, text: string): Promise<unknown> {
  const tabId = await given.openTab(HOME);
  const before = await tabs.hasUnsentText(tabId);
  await given.type(tabId, text);
  return [before, await tabs.hasUnsentText(tabId)];
}
