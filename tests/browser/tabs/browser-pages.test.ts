import { expect, it } from 'vitest';
import { installBrowser } from '../install-browser.ts';

const NO_PERMISSION = 'Cannot access contents of the page. Extension manifest must request permission to access it.';
/** What the browser answers for each tab without an address; null: nothing comes. */
const answers: Record<number, string | null> = {
  1: 'Cannot access a chrome:// URL',
  2: NO_PERMISSION,
  3: null,
  4: 'Missing host permission for the tab',
  5: 'No tab with id: 5',
};
let everySite = true;
let asked: number[] = [];
installBrowser({
  permissions: { contains: async () => everySite },
  cookies: { getAllCookieStores: async () => [{ id: '0', tabIds: [1, 2, 3, 4, 5, 6] }] as never },
  tabs: {
    query: async () =>
      [1, 2, 3, 4, 5, 6].map((id) => ({
        id,
        incognito: false,
        ...(id === 6 ? { url: 'https://claude.ai/' } : {}),
      })) as never,
  },
  scripting: {
    removeCSS: async ({ target }: { readonly target: { readonly tabId: number } }) => {
      asked.push(target.tabId);
      const answer = answers[target.tabId] ?? null;
      if (answer === null) await new Promise(() => {});
      throw new Error(answer ?? '');
    },
  },
});
const { listTabFacts } = await import('../../../utils/browser/tabs/tab-facts.ts');
const addresses = async () => (await listTabFacts()).map(({ url }) => url);

it('tells a page of the browser from a tab that cannot be looked into, by the browser’s own word alone', async () => {
  expect(await addresses()).toEqual(['chrome://', null, null, null, null, 'https://claude.ai/']);
  expect(asked).toEqual([1, 2, 3, 4, 5]);
});

it('asks no tab where not every site may be looked at', async () => {
  [everySite, asked] = [false, []];
  expect(await addresses()).toEqual([null, null, null, null, null, 'https://claude.ai/']);
  expect(asked).toEqual([]);
});
