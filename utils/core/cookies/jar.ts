import { listDomainsAbove } from '../sites/is-at-or-below.ts';
import type { Cookie } from './cookie.ts';

/** Cookies of one reading, grouped by their hosts once: a run over hundreds of sites looks for those of each site. */
export type Jar = {
  /** The cookies at these domains and below them, each once. */
  atOrBelow(domains: readonly string[]): readonly Cookie[];
};

export function toJar(cookies: readonly Cookie[]): Jar {
  const byHost = Map.groupBy(cookies.keys(), (at) => cookies[at]?.domain ?? '');
  const hosts = new Map<string, string[]>();
  for (const host of byHost.keys()) {
    for (const domain of listDomainsAbove(host)) {
      const group = hosts.get(domain);
      if (group) group.push(host);
      else hosts.set(domain, [host]);
    }
  }
  return {
    atOrBelow(domains) {
      const near = new Set(domains.flatMap((domain) => hosts.get(domain) ?? []));
      const places = [...near].flatMap((host) => byHost.get(host) ?? []).sort((a, b) => a - b);
      return places.flatMap((at) => cookies[at] ?? []);
    },
  };
}
