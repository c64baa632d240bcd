import { expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { installBrowser } from '../install-browser.ts';

type Item = {
  readonly url: string;
  readonly referrer?: string;
  readonly incognito: boolean;
  readonly cookieStoreId?: string;
  readonly paused?: boolean;
};
let items: readonly Item[] = [];
let allowed = true;
installBrowser({
  permissions: { contains: async () => allowed } as never,
  downloads: { search: async () => items } as never,
});
const { downloads } = await import('../../../utils/browser/access/downloads.ts');
const far = 'https://files.example/a.zip';

it.each<[string, Item, 'none' | 'some']>([
  ['that the site sends', { url: 'https://claude.ai/a.zip', incognito: false }, 'some'],
  ['that its page made', { url: 'blob:https://claude.ai/0a1b', incognito: false }, 'some'],
  ['that its page began elsewhere', { url: far, referrer: 'https://claude.ai/chat/1', incognito: false }, 'some'],
  ['that was paused', { url: 'https://claude.ai/a.zip', incognito: false, paused: true }, 'none'],
  ['of another site', { url: far, incognito: false }, 'none'],
  ['of a private window', { url: 'https://claude.ai/a.zip', incognito: true }, 'none'],
  [
    'of another container',
    { url: 'https://claude.ai/a.zip', incognito: false, cookieStoreId: 'firefox-container-1' },
    'none',
  ],
])('a download %s is or is not one of the site in ordinary windows', async (_what, item, expected) => {
  items = [item];
  expect(await downloads.underWay(claude, '0')).toBe(expected);
});

it('says that downloads are not seen where the browser has not allowed it', async () => {
  allowed = false;
  expect(await downloads.underWay(claude, '0')).toBe('not-seen');
});
