import { beforeEach, describe, expect, it } from 'vitest';
import { installBrowser } from './install-browser.ts';

const URL_OF_SITE = 'https://claude.ai/';
let front: { readonly incognito: boolean } | null = null;
const opened: object[] = [];
installBrowser({
  tabs: {
    query: () => Promise.resolve(front === null ? [] : [front as never]),
    create: ((tab: object) => Promise.resolve({ id: opened.push(tab) })) as never,
  },
});
const { siteTabs } = await import('../../utils/browser/tabs/tabs.ts');

beforeEach(() => {
  front = { incognito: false };
  opened.length = 0;
});

describe('a page that is opened in Firefox for Android, which has no windows', () => {
  it('is opened beside a tab of the same kind, or as the first one', async () => {
    await siteTabs.open(URL_OF_SITE, 'firefox-default');
    front = { incognito: true };
    await siteTabs.open(URL_OF_SITE, 'firefox-private');
    front = null;
    await siteTabs.open(URL_OF_SITE, 'firefox-default');
    expect(opened).toEqual([1, 2, 3].map(() => ({ url: URL_OF_SITE, active: true })));
  });

  it.each([
    ['firefox-default', true],
    ['firefox-private', false],
  ])('is not opened in another cookie store: %s beside a private tab: %s', async (storeId, incognito) => {
    front = { incognito };
    await expect(siteTabs.open(URL_OF_SITE, storeId)).rejects.toThrow('would open beside');
    expect(opened).toEqual([]);
  });
});
