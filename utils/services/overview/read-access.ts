import { leastAccess } from '../../core/overview/least-access.ts';
import type { OtherSitesFacts } from '../../core/overview/parts/other-sites-part.ts';
import type { SitesFacts } from '../../core/overview/parts/sites-facts.ts';
import { type OtherSitesPorts, readOtherSites } from './read-other-sites.ts';
import { readSites, type SitesPorts } from './read-sites.ts';

export type AccessPorts = OtherSitesPorts & SitesPorts;
export type AccessFacts = OtherSitesFacts & SitesFacts;

/** Asks the browser which sites Lights Out may look at now. */
export async function readAccess(ports: AccessPorts): Promise<AccessFacts> {
  const [sites, others] = await Promise.all([readSites(ports), readOtherSites(ports)]);
  return { ...sites, ...others };
}

/**
 * The access that there was during a whole reading, from what was told before and after it. A cookie of a site whose
 * access came or went meanwhile may be there unseen, so that site is not called looked at.
 */
export function accessThroughout(before: AccessFacts, after: AccessFacts): AccessFacts {
  const access = [...before.access].map(
    ([id, was]) => [id, leastAccess(was, after.access.get(id) ?? 'unknown')] as const,
  );
  return { ...before, access: new Map(access), everySite: leastAccess(before.everySite, after.everySite) };
}
