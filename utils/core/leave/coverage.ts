import type { Overview } from '../overview/overview.ts';

/**
 * How much Lights Out can see. `every-site`: every site's cookies, in every window. `all-but-private`: the same, except
 * private windows, which it may not look into. `known-sites`: only the sites that it knows and has access to.
 * `nothing`: it has access to none.
 */
export type Coverage = 'every-site' | 'all-but-private' | 'known-sites' | 'nothing';

/**
 * Finds how much is seen. A site that is turned off or out of reach, or a store that could not be read, was not looked
 * at.
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
    sites.every(({ enabled, access }) => enabled && access !== 'missing') &&
    !notices.includes('cookies-unreadable');
  const isBlind = everySite !== 'granted' && !sites.some(({ enabled, access }) => enabled && access === 'granted');
  if (!isWhole) return isBlind ? 'nothing' : 'known-sites';
  return privateWindows === 'visible' ? 'every-site' : 'all-but-private';
}
