import { createRunningBrowser } from '../../../tests/services/journal/recording.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';

/** A sliding sign-in lasts so long after each renewal. */
const LIFE = 28 * DAY;
const RENEWED_EACH = 6 * HOUR;
/** In days. */
const MONTH = 30;

/** What the extension keeps on disk after so many months, in bytes of JSON. */
export type Kept = { readonly months: number; readonly bytes: number };

/**
 * Lets time pass over the real background, with the browser's jar, clock and storage in memory, and with the record
 * turned on. A person is signed in at each of the sites, and renews that by a visit every six hours; each week the
 * sign-in is deleted, and the person signs in again. The first entry is the month 0: every site was seen once.
 */
export async function simulateMonths(siteIds: readonly SiteId[], months: number): Promise<readonly Kept[]> {
  const { lose, pass, signIn, tell, world } = await createRunningBrowser();
  const expiresAt = () => world.clock.now() + LIFE;
  const bytes = () => JSON.stringify(Object.fromEntries(world.disk.values)).length;
  async function renewAll(): Promise<void> {
    const renewed = world.jar
      .everything()
      .map((one) => ({ ...one, cookie: { ...one.cookie, expiresAt: expiresAt() } }));
    for (const { cookie, value } of renewed) world.jar.put(cookie, value);
    await tell(renewed, 'overwrite');
    await tell(renewed, 'set');
  }

  for (const siteId of siteIds) await signIn(siteId, { expiresAt: expiresAt() });
  const kept: Kept[] = [{ months: 0, bytes: bytes() }];
  for (let day = 1; day <= months * MONTH; day += 1) {
    for (let passed = 0; passed < DAY; passed += RENEWED_EACH) {
      await pass(RENEWED_EACH);
      await renewAll();
    }
    if (day % 7 === 0) {
      for (const siteId of siteIds) await lose(siteId, 'deleted');
      await pass(HOUR);
      for (const siteId of siteIds) await signIn(siteId, { expiresAt: expiresAt() });
    }
    if (day % MONTH === 0) kept.push({ months: day / MONTH, bytes: bytes() });
  }
  return kept;
}
