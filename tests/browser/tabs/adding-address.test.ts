import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toAddAddress } from '../../../utils/core/discovery/add-address.ts';
import { installBrowser, OWN_ID } from '../install-browser.ts';

const opened: string[] = [];
const memory = new Map<string, unknown>();
const adding = { address: 'https://secret.example', tabId: 7, storeId: '1' };

beforeEach(() => {
  vi.resetModules();
  opened.length = 0;
  memory.clear();
  installBrowser({
    tabs: { create: (async ({ url }: { url?: string }) => void opened.push(url ?? '')) as never },
    storage: {
      session: {
        get: async () => Object.fromEntries(memory),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) memory.set(key, value);
        },
        remove: async (key: string) => void memory.delete(key),
      },
    } as never,
  });
});
afterEach(() => vi.unstubAllGlobals());

async function open(storeId: string) {
  const { openExtensionPage } = await import('../../../utils/browser/tabs/open-extension-page.ts');
  const { readAdding } = await import('../../../utils/browser/tabs/adding-address.ts');
  await openExtensionPage(toAddAddress({ ...adding, storeId }));
  const [address = ''] = opened;
  vi.stubGlobal('location', new URL(address));
  return { address, readAdding };
}

it.each(['1', 'firefox-private'])(
  'keeps the address of a private window out of the address of our page: %s',
  async (storeId) => {
    const { address, readAdding } = await open(storeId);
    expect(address).toBe(`chrome-extension://${OWN_ID}/options.html?store=${storeId}#sites`);
    expect(await readAdding()).toEqual({ ...adding, storeId });
    expect([[...memory], await readAdding()]).toEqual([[], null]);
  },
);

it.each(['0', 'firefox-default', 'firefox-container-3'])('opens it by its address elsewhere: %s', async (storeId) => {
  memory.set('adding', '?add=another.example&store=1');
  const { address, readAdding } = await open(storeId);
  expect(address).toContain('secret.example');
  expect(await readAdding()).toEqual({ ...adding, storeId });
});
