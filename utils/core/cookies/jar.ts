import { listDomainsAbove } from '../sites/is-at-or-below.ts';
import type { Cookie } from './cookie.ts';

/** Cookies of one reading, grouped by their hosts once: a run over hundreds of sites looks for those of each site. */
export type Jar = {
  /** The cookies at these domains and below them, each once. */
  atOrBelow(domains: readonly string[]): readonly Cookie[];
};

export function toJar(cookies: readonly Cookie[]): Jar {
  const groups = new Map<string, Cookie[]>();
  for (const cookie of cookies) {
    for (const domain of listDomainsAbove(cookie.domain)) {
      const group = groups.get(domain);
      if (group) group.push(cookie);
      else groups.set(domain, [cookie]);
    }
  }
  return { atOrBelow: (domains) => [...new Set(domains.flatMap((domain) => groups.get(domain) ?? []))] };
}
