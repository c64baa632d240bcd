import { openWorld } from '../../../tests/e2e/harness/world.ts';
import { startPracticeSites } from '../../../tests/practice-sites/start.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import type { BrowserName } from '../../find-browser.ts';
import { measureBoth, type PopupTimes, prepare } from './by-turns.ts';
import { fillCatalogue } from './fill-catalogue.ts';

/** In all; a browser drops cookies beyond about 3,000. */
const COOKIES = 2_900;

export type EverydayTimes = PopupTimes & { readonly cookies: number; readonly sites: number };

/**
 * Opens the popup in two browsers by turns. Both hold the same cookies of every site of the catalogue, with a sign-in
 * wherever a cookie of it is known by name. One may look at the sites that come with the installation, as users get it,
 * the other at all of them.
 */
export async function measureEveryday(browserName: BrowserName): Promise<EverydayTimes> {
  const practice = await startPracticeSites();
  const { port } = practice;
  const worlds = [
    await openWorld({ browserName, port }),
    await openWorld({ browserName, build: 'every-host', port }),
  ] as const;
  try {
    const [few, full] = [await prepare(worlds[0]), await prepare(worlds[1])];
    const others = allSites.filter(({ access }) => access === 'optional');
    await fillCatalogue(few.page, others, COOKIES);
    const cookies = await fillCatalogue(full.page, others, COOKIES);
    return { ...(await measureBoth(few, full)), cookies, sites: allSites.length };
  } finally {
    for (const world of worlds) await world.close();
    await practice.stop();
  }
}
