import { waitForAll } from '../../core/wait-for-all.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';

/**
 * Closes the site's tabs in a store, except tabs that hold, or may hold, unsent text: a discarded one cannot be asked.
 * Returns the tabs that are still open.
 */
export async function closeQuietTabs(
  tabs: Tabs,
  { site, ref }: Pick<SessionSnapshot, 'site' | 'ref'>,
): Promise<readonly number[] | 'none-open'> {
  const open = await tabs.ofSite(site, ref.storeId);
  if (open.length === 0) return 'none-open';
  const quiet = await Promise.all(
    open.map(async ({ tabId }) => ((await tabs.hasUnsentText(tabId)) === false ? [tabId] : [])),
  );
  await waitForAll(quiet.flat().map((tabId) => tabs.close(tabId, site)));
  return (await tabs.ofSite(site, ref.storeId)).map(({ tabId }) => tabId);
}
