import type { Page } from 'puppeteer-core';
import { withProfile } from '../../../tests/e2e/harness/browser/profile.ts';
import { allowEverySite, SAYS_YES } from '../../../tests/e2e/harness/leaving/every-site.ts';
import { openLeavePage, ticks } from '../../../tests/e2e/harness/leaving/leaving.ts';
import { noteRunTimes } from '../../../tests/e2e/harness/leaving/run-times.ts';
import { press } from '../../../tests/e2e/harness/steps.ts';
import { waitFor } from '../../../tests/e2e/harness/wait.ts';
import { startPracticeSites } from '../../../tests/practice-sites/start.ts';
import { words } from '../../../tests/words.ts';
import type { BrowserName } from '../../find-browser.ts';
import { cookiesOfUnknownSites } from '../leave/unknown-sites.ts';
import { measureRemoval, type RemovalAlone } from './removal-alone.ts';

export const SITES = 300;

/** In ms after the press: when the first site of a leave run took its first step, the first was done, and all were. */
export type ManySites = { readonly begun: number; readonly first: number; readonly all: number };

/**
 * Signs a browser in at 300 sites that have no definition, with six cookies each, lets the extension look at every
 * site, presses for all of them, and hears when the steps of the run are written down. Before, it measures what the
 * browser needs for the removal of as many cookies alone: no run can take less on this machine.
 */
export async function measureManySites(browserName: BrowserName): Promise<ManySites & { alone: RemovalAlone }> {
  const sites = await startPracticeSites();
  try {
    return await withProfile({ browserName, sites, prefs: SAYS_YES }, async (profile) => {
      const opened = await profile.open();
      const { world, page } = await allowEverySite(profile, opened, await openLeavePage(opened));
      await fill(page);
      const alone = await measureRemoval(world);
      await fill(page);
      await world.reloadExtensionPage(page);
      await waitFor('all sites in the list', async () => Object.keys(await ticks(page)).length >= SITES, 60_000);
      await press(page, words('tickAll'));
      const readTimes = await noteRunTimes(world);
      const pressedAt = Date.now();
      await press(page, words('removeDataOf', { count: SITES }));
      const items = await waitFor(
        'the end of the run',
        async () => {
          const times = await readTimes();
          return times.length === SITES && times.every(({ doneAt }) => doneAt !== null) ? times : undefined;
        },
        120_000,
      );
      const steps = items.map(({ firstStepAt }) => (firstStepAt ?? Number.NaN) - pressedAt);
      const ends = items.map(({ doneAt }) => (doneAt ?? Number.NaN) - pressedAt);
      return { begun: Math.min(...steps), first: Math.min(...ends), all: Math.max(...ends), alone };
    });
  } finally {
    await sites.stop();
  }
}

async function fill(page: Page): Promise<void> {
  await page.browserContext().setCookie(...cookiesOfUnknownSites(SITES));
}
