import type { Page } from 'puppeteer-core';
import { waitFor } from '../wait.ts';
import type { LaunchOptions } from './engine.ts';
import { askExtension } from './extension-api.ts';

/** In ms. With a profile that was used before, the page was shown then, and does not come. */
const MAY_COME_FOR = { fresh: 10_000, 'used-before': 1_000 } as const;

/**
 * Every installation for a story is one by a person, so the page that welcomes them opens. Waits for it and closes it,
 * so that a story begins with the tabs that it opens itself. Rejects if the extension never decided about it.
 */
export async function closeFirstPage(helper: Page, profile: keyof typeof MAY_COME_FOR): Promise<void> {
  const decided = await waitFor('the decision about the first page', async () => {
    const is = await askExtension(helper, async (browser) => {
      const { told } = await browser.storage.local.get('told');
      return (told as { data?: { welcome?: string } } | undefined)?.data?.welcome;
    });
    return is === 'opening' ? undefined : is;
  });
  if (decided !== 'opened') return;
  const closed = () =>
    askExtension(helper, async (browser) => {
      const address = browser.runtime.getURL('/welcome.html');
      const tabs = await browser.tabs.query({});
      // Chromium has the address of a page that is still loading apart.
      const isIt = (tab: { url?: string; pendingUrl?: string }) => [tab.url, tab.pendingUrl].includes(address);
      const page = tabs.find(isIt);
      if (page?.id === undefined) return false;
      const [first] = tabs;
      if (page.active && first?.id !== undefined) await browser.tabs.update(first.id, { active: true });
      await browser.tabs.remove(page.id);
      return true;
    });
  await waitFor('the first page', closed, MAY_COME_FOR[profile]).catch((error: unknown) => {
    if (profile === 'fresh') throw error;
  });
}

/** What becomes of the page that opens after an installation. `absent`: nothing is installed now. */
export function firstPageOf(
  wanted: 'open' | undefined,
  { installation, profileDir }: Partial<Pick<LaunchOptions, 'installation' | 'profileDir'>>,
): 'open' | 'absent' | 'fresh' | 'used-before' {
  if (wanted === 'open') return wanted;
  if (installation?.kind === 'there') return 'absent';
  return profileDir === undefined ? 'fresh' : 'used-before';
}
