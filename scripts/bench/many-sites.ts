import type { Page } from 'puppeteer-core';
import { withProfile } from '../../tests/e2e/harness/browser/profile.ts';
import { allowEverySite, SAYS_YES } from '../../tests/e2e/harness/leaving/every-site.ts';
import { openLeavePage, ticks } from '../../tests/e2e/harness/leaving/leaving.ts';
import { readOverview } from '../../tests/e2e/harness/record.ts';
import { press } from '../../tests/e2e/harness/steps.ts';
import { waitFor } from '../../tests/e2e/harness/wait.ts';
import { startPracticeSites } from '../../tests/practice-sites/start.ts';
import { words } from '../../tests/words.ts';
import type { LeaveView } from '../../utils/core/overview/parts/leave-part.ts';
import type { BrowserName } from '../find-browser.ts';

const SITES = 300;
const COOKIES_PER_SITE = 6;

/** How long a leave run over many sites without a definition takes, in ms after the press. */
export type ManySites = { readonly begun: number; readonly first: number; readonly all: number };

/**
 * Signs a browser in at 300 sites that have no definition, with six cookies each, lets the extension look at every
 * site, presses for all of them, and watches the run.
 */
export async function measureManySites(browserName: BrowserName): Promise<ManySites> {
  const sites = await startPracticeSites();
  try {
    return await withProfile({ browserName, sites, prefs: SAYS_YES }, async (profile) => {
      const first = await profile.open();
      const { world, page } = await allowEverySite(profile, first, await openLeavePage(first));
      await fill(page);
      await world.reloadExtensionPage(page);
      await waitFor('all sites in the list', async () => Object.keys(await ticks(page)).length >= SITES, 60_000);
      await press(page, words('tickAll'));
      const pressed = performance.now();
      await press(page, words('removeDataOf', String(SITES)));
      const since = async (wanted: (run: LeaveView) => boolean) => {
        await waitFor(
          'the run',
          async () => {
            const { leave } = await readOverview(world);
            return leave !== null && wanted(leave);
          },
          120_000,
        );
        return Math.round(performance.now() - pressed);
      };
      return {
        begun: await since(() => true),
        first: await since(({ items }) => items.some(({ outcome }) => outcome !== null)),
        all: await since(({ endedAt }) => endedAt !== null),
      };
    });
  } finally {
    await sites.stop();
  }
}

async function fill(page: Page): Promise<void> {
  const expires = Math.floor(Date.now() / 1_000) + 86_400 * 90;
  const cookies = Array.from({ length: SITES * COOKIES_PER_SITE }, (_, index) => ({
    name: index % COOKIES_PER_SITE === 0 ? 'session_id' : `c${index % COOKIES_PER_SITE}`,
    value: crypto.randomUUID().replaceAll('-', ''),
    domain: `site-${Math.floor(index / COOKIES_PER_SITE)}.example`,
    path: '/',
    expires,
    secure: true,
  }));
  await page.browserContext().setCookie(...cookies);
}
