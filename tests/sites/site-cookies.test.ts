import { describe, expect, it } from 'vitest';
import { isAtOrBelow } from '../../utils/core/sites/is-at-or-below.ts';
import type { AuthCookie } from '../../utils/core/sites/site.ts';
import { actionsOf, hostOf, sites } from './site-parts.ts';

describe.each(sites)('%s', (_id, site) => {
  it('has its auth cookies on hosts that we have access to, or on their parents down to the registrable domain', () => {
    const cookies: readonly AuthCookie[] = site.authCookies;
    for (const { name, hosts } of cookies) {
      expect(hosts.length, name).toBeGreaterThan(0);
      for (const host of hosts)
        expect(
          site.origins.some((origin) => isAtOrBelow(hostOf(origin), host)) && host.includes('.'),
          `${name} on ${host}`,
        ).toBe(true);
    }
  });

  it('has access to every host that its auth cookies stand on: Chromium hides the cookies of others', () => {
    const seen = [...site.origins, ...site.parentOrigins].map(hostOf);
    for (const host of site.authCookies.flatMap(({ hosts }) => hosts)) expect(seen, host).toContain(host);
  });

  it('claims nothing of a sign-in that no cookie shows', () => {
    if (site.authCookies.length > 0) return;
    const { probe, replaySafe, lifetime, companionCookies, leftoverCookies, trustedDeviceCookies, sessionList } = site;
    expect({
      probe,
      replaySafe,
      lifetime,
      companionCookies,
      leftoverCookies,
      trustedDeviceCookies,
      sessionList,
    }).toEqual({
      probe: null,
      replaySafe: false,
      lifetime: { kind: 'unknown' },
      companionCookies: [],
      leftoverCookies: [],
      trustedDeviceCookies: [],
      sessionList: null,
    });
    expect(actionsOf(site), 'nothing could judge it').toEqual([]);
  });

  it('says what visitors carry of its auth cookies and keys only, and has its keys at its own origins', () => {
    const names = [...site.authCookies.map(({ name }) => name), ...site.authStorage.map(({ key }) => key)];
    for (const name of site.visitorCookies) expect(names).toContain(name);
    for (const { origin } of site.authStorage) expect(site.origins).toContain(origin);
  });

  it('names no cookie under two headings', () => {
    const names = [
      ...site.authCookies.map(({ name }) => name),
      ...site.companionCookies,
      ...site.leftoverCookies,
      ...site.trustedDeviceCookies,
    ];
    expect(new Set(names).size).toBe(names.length);
  });
});
