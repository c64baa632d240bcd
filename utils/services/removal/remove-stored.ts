import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { ReportBug } from '../../ports/screens.ts';
import type { SiteData } from '../../ports/site-data.ts';

export type RemoveStoredPorts = { readonly reportBug: ReportBug; readonly siteData: Pick<SiteData, 'remove'> };

/**
 * Has what a site stored beside cookies removed. A browser that does not let go of it, as where its storage is broken
 * or the permission went away meanwhile, keeps neither the cookies nor the tabs from going, and no removal open.
 */
export async function removeStored(
  { reportBug, siteData }: RemoveStoredPorts,
  site: SiteDefinition,
  store: CookieStore,
): Promise<'asked' | 'failed'> {
  try {
    await siteData.remove(site, store);
    return 'asked';
  } catch (error) {
    reportBug('removing stored data', error);
    return 'failed';
  }
}
