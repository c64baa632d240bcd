import type { Cookie } from '../cookies/cookie.ts';
import type { Jar } from '../cookies/jar.ts';
import { sessionPartition } from '../cookies/partition.ts';
import { reaches } from '../cookies/reaches.ts';
import { listDomainsAbove } from '../sites/is-at-or-below.ts';

/** The cookies that the pages of a host send to it. Those of a sign-in inside another site's page are left out. */
export function listSentTo(host: string, jar: Jar): readonly Cookie[] {
  const domains = listDomainsAbove(host);
  const site = { registrableDomains: domains };
  return jar.atOrBelow(domains).filter((cookie) => reaches(cookie, host) && sessionPartition(site, cookie) === null);
}
