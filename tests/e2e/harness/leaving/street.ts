import type { PracticeSite } from '../../../practice-sites/site/practice-site.ts';
import type { PracticeSites } from '../../../practice-sites/start.ts';
import { HOUSES } from '../../../practice-sites/street/houses.ts';
import { EMPTY_PATH } from '../../../practice-sites/street/lamp-routes.ts';
import type { LampSettings } from '../../../practice-sites/street/lamp-site.ts';
import { readOverview } from '../record.ts';
import { cookieNames, signIn } from '../steps.ts';
import { waitFor } from '../wait.ts';
import type { SiteTab, World } from '../world.ts';

/** The site at this number of the street, from 1 to 8. */
export function houseOf(sites: PracticeSites, number: number): PracticeSite<LampSettings> {
  const site = sites.street[number - 1];
  if (site === undefined) throw new Error(`The street has no number ${number}`);
  return site;
}

/**
 * Signs in at these houses, each in its own tab. Waits until all their data is stored and the extension shows them all.
 * The tabs open one after another; the pages after the sign-ins load at the same time.
 */
export async function signInOnStreet(
  world: World,
  sites: PracticeSites,
  numbers: readonly number[],
): Promise<SiteTab[]> {
  const hosts = numbers.map((number) => houseOf(sites, number).hosts[0] ?? '');
  const tabs = await Promise.all(
    hosts.map(async (host) => {
      const tab = await signIn(world, { host });
      await waitFor(`what ${host} stores`, () =>
        tab.page.evaluate(() => document.documentElement.dataset.kept === 'yes'),
      );
      return tab;
    }),
  );
  await waitFor('the street in the overview', async () => {
    const { sessions } = await readOverview(world);
    return tabs.every(({ storeId }, index) =>
      sessions.some(({ ref }) => ref.siteId === idOf(hosts[index]) && ref.storeId === storeId),
    );
  });
  return tabs;
}

const idOf = (host: string | undefined) => HOUSES.find((house) => house.host === host)?.id;

/** How many entries a site has in the default cookie store. */
export type Stored = { readonly cookies: number; readonly local: number; readonly databases: number };

export const NOTHING_STORED: Stored = { cookies: 0, local: 0, databases: 0 };

/**
 * Counts what a house of the street has stored in the default cookie store, on a page of the house that writes nothing.
 */
export async function storedAnything(world: World, host: string): Promise<Stored> {
  const page = await world.openPage(`https://${host}${EMPTY_PATH}`);
  const { local, databases } = await page.evaluate(async () => ({
    local: localStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
  await page.close();
  return { cookies: (await cookieNames(world, host)).length, local, databases };
}
