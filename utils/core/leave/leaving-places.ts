import { isAtOrBelow } from '../sites/is-at-or-below.ts';

/**
 * Which addresses a leave run covers: the hosts of sites with a definition, each with its port if it has one, and
 * whole domains for sites without one, whose hosts are not known.
 */
export type LeavingPlaces = { readonly hosts: readonly string[]; readonly domains: readonly string[] };

/** Whether a tab at this address belongs to a site of the run, so that the run may close it. */
export function isLeaving(url: string | undefined, { hosts, domains }: LeavingPlaces): boolean {
  const { host, hostname } = URL.parse(url ?? '') ?? { host: '', hostname: '' };
  return hosts.includes(host) || domains.some((domain) => isAtOrBelow(hostname, domain));
}
