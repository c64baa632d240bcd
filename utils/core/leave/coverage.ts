import type { Overview } from '../overview/overview.ts';

/**
 * How far Lights Out sees. `every-site`: every site's cookies, in every window. `all-but-private`: the same, private
 * windows left out, which it may not look into. `known-sites`: what it may look at by name.
 */
export type Coverage = 'every-site' | 'all-but-private' | 'known-sites';

/**
 * Finds how far the picture reaches. A site that is turned off, or a store that could not be read, was not looked at.
 */
export function findCoverage({
  everySite,
  sites,
  policy,
  notices,
  privateWindows,
}: Pick<Overview, 'everySite' | 'sites' | 'policy' | 'notices' | 'privateWindows'>): Coverage {
  const isWhole =
    everySite === 'granted' &&
    policy.sites === null &&
    sites.every(({ enabled }) => enabled) &&
    !notices.includes('cookies-unreadable');
  if (!isWhole) return 'known-sites';
  return privateWindows === 'visible' ? 'every-site' : 'all-but-private';
}
