import type { OtherSitesFacts } from '../../core/overview/parts/other-sites-part.ts';
import { toAccess } from '../../core/overview/to-access.ts';
import { EVERY_SITE } from '../../core/sites/host-patterns.ts';
import type { HostAccess } from '../../ports/permissions.ts';

export type OtherSitesPorts = { readonly hostAccess: HostAccess };

export async function readOtherSites({ hostAccess }: OtherSitesPorts): Promise<OtherSitesFacts> {
  return { everySite: toAccess(await hostAccess.isGranted(EVERY_SITE)) };
}
