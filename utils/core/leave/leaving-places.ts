import { isAtOrBelow } from '../sites/is-at-or-below.ts';

/**
 * Where a leave run works: hosts of sites with a definition, and domains of those without one, of which no host is
 * known.
 */
export type LeavingPlaces = { readonly hosts: readonly string[]; readonly domains: readonly string[] };

/** Whether a tab at this address belongs to a site of the run, and may be closed by it. */
export function isLeaving(url: string | undefined, { hosts, domains }: LeavingPlaces): boolean {
  const host = URL.parse(url ?? '')?.hostname ?? '';
  return hosts.includes(host) || domains.some((domain) => isAtOrBelow(host, domain));
}
