import { hostAndPort } from './host-of-origin.ts';
import type { SiteDefinition } from './site.ts';

/**
 * Whether an address is a page of a site: at one of its hosts, and at that port. Another port of the same host is
 * another server. Both schemes count where each has its usual port. An address that is hidden from us is no page.
 */
export function isPageOf({ origins }: Pick<SiteDefinition, 'origins'>, address: string | undefined): boolean {
  const url = URL.parse(address ?? '');
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return origins.some((origin) => hostAndPort(origin) === url.host);
}
