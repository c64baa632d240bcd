import { expect } from 'vitest';
import type { PracticeSites } from '../../../practice-sites/start.ts';
import { words } from '../../../words.ts';
import { openLeavePage, ticks, waitForEndedRun } from '../leaving/leaving.ts';
import { houseOf, signInOnStreet } from '../leaving/street.ts';
import { press } from '../steps.ts';
import { waitFor } from '../wait.ts';
import type { World } from '../world.ts';

const BUILT_IN = [1, 2, 3] as const;

/**
 * Ends all that is signed in with one press on the leave page: three built-in sites, in which this signs in first, and
 * the sites that were added. Expects the built-in ones dead, and returns what was said of each other host.
 */
export async function leaveTogether(
  world: World,
  sites: PracticeSites,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  await signInOnStreet(world, sites, BUILT_IN);
  const page = await openLeavePage(world);
  const wanted = [...names, ...BUILT_IN.map((number) => `Lamp Street ${number}`)].sort();
  await waitFor('all sites in the list', async () => {
    const ticked = Object.entries(await ticks(page)).flatMap(([name, isTicked]) => (isTicked ? [name] : []));
    if (JSON.stringify(ticked.sort()) !== JSON.stringify(wanted)) throw new Error(`Ticked: ${ticked.join(', ')}`);
    return true;
  });
  await press(page, words('signOutOf', { what: String(wanted.length) }));
  const { items } = await waitForEndedRun(world, 90_000);
  for (const number of BUILT_IN) expect(houseOf(sites, number).live(), `house ${number}`).toEqual([]);
  await page.close();
  return new Map(items.map(({ ref, outcome }) => [ref.siteId, outcome?.kind ?? 'none']));
}
