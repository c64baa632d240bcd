import { describe, expect, it } from 'vitest';
import { isAtOrBelow } from '../../utils/core/sites/is-at-or-below.ts';
import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { hostOf, openedUrls, sentUrls, sites } from './site-parts.ts';

/**
 * Official help and status pages stand on other hosts: they are opened in a tab; no access is asked and nothing is
 * sent.
 */
const foreignPages = ['help', 'status'];
const addresses = (site: SiteDefinition) => [...site.origins, ...sentUrls(site), ...openedUrls(site)];

describe.each(sites)('%s', (_id, site) => {
  it('uses https everywhere, and exact origins without path', () => {
    for (const url of addresses(site)) expect(new URL(url).protocol, url).toBe('https:');
    for (const origin of site.origins) expect(new URL(origin).origin).toBe(origin);
  });

  it('has exact hosts, written out: no wildcard, no port, no name or password', () => {
    for (const url of addresses(site)) {
      const { username, password, port, hostname } = new URL(url);
      expect([username, password, port], url).toEqual(['', '', '']);
      expect(hostname, url).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    }
    for (const domain of site.registrableDomains) expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  });

  it('sends to addresses that a header rule can name exactly: no pattern, no fragment', () => {
    for (const url of sentUrls(site)) {
      expect(url).not.toMatch(/[*^|#]/);
      expect(new URL(url).href).toBe(url);
    }
    for (const url of openedUrls(site)) expect(new URL(url).href).toBe(url);
  });

  it('keeps each origin inside one of its registrable domains, the front door inside the first', () => {
    expect(isAtOrBelow(hostOf(site.origins[0] ?? ''), site.registrableDomains[0] ?? '')).toBe(true);
    for (const origin of site.origins)
      expect(
        site.registrableDomains.some((domain) => isAtOrBelow(hostOf(origin), domain)),
        origin,
      ).toBe(true);
    for (const domain of site.registrableDomains)
      expect(
        site.origins.some((origin) => isAtOrBelow(hostOf(origin), domain)),
        domain,
      ).toBe(true);
  });

  it('looks for sign-ins inside its registrable domains only', () => {
    const hosts = [...site.parentOrigins.map(hostOf), ...site.authCookies.flatMap((auth) => auth.hosts)];
    for (const host of hosts)
      expect(
        site.registrableDomains.some((domain) => isAtOrBelow(host, domain)),
        host,
      ).toBe(true);
  });

  it('sends requests to its own origins only', () => {
    for (const url of sentUrls(site)) expect(site.origins, url).toContain(new URL(url).origin);
    for (const { url } of site.signOut) expect(site.origins, url).toContain(new URL(url).origin);
  });

  it('has its home behind the front door', () => {
    expect(new URL(site.pages.home).origin).toBe(site.origins[0]);
  });

  it('opens its own pages, but for help and status', () => {
    for (const [page, url] of Object.entries(site.pages)) {
      if (url !== null && !foreignPages.includes(page)) expect(site.origins, page).toContain(new URL(url).origin);
    }
  });
});
