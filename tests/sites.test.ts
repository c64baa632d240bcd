import { describe, expect, it } from 'vitest';
import type { AuthCookie, SiteDefinition } from '../utils/core/site.ts';
import { allSites } from '../utils/sites/all-sites.ts';

/** Official help and status pages stand on hosts of their own: opened in a tab, never asked for access, never sent anything. */
const foreignPages = ['help', 'status'];

const hostOf = (url: string) => new URL(url).hostname;
const isWithin = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);
const sites = allSites.map((site) => [site.id, site] as const);
const requestUrls = (site: SiteDefinition) => [...site.signOut.map(({ url }) => url), ...(site.probe ? [site.probe.url] : [])];
const addresses = (site: SiteDefinition) => [...site.origins, ...requestUrls(site), ...Object.values(site.pages).filter((page) => page !== null)];

describe('the list of sites', () => {
  it('is in alphabetical order by id, and each id stands there once', () => {
    const ids = allSites.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.every((id) => /^[a-z][a-z0-9-]*$/.test(id))).toBe(true);
  });

  it('names no origin twice: every page belongs to one site', () => {
    const origins = allSites.flatMap((site) => site.origins);
    expect(new Set(origins).size).toBe(origins.length);
  });

  it('relates sites that exist, both ways, and none to itself', () => {
    for (const { id, related } of allSites) {
      for (const other of related) {
        expect(other).not.toBe(id);
        expect(allSites.find((site) => site.id === other)?.related, `${other} names ${id} back`).toContain(id);
      }
    }
  });
});

describe.each(sites)('%s', (id, site) => {
  it('has the file name of its id, and holds plain data without functions', async () => {
    const module: Record<string, unknown> = await import(`../utils/sites/${id}.ts`);
    expect(Object.values(module)).toEqual([site]);
    expect(JSON.parse(JSON.stringify(site))).toEqual(site);
  });

  it('uses https everywhere, and exact origins without path', () => {
    for (const url of addresses(site)) expect(new URL(url).protocol, url).toBe('https:');
    for (const origin of site.origins) expect(new URL(origin).origin).toBe(origin);
  });

  it('has addresses that a header rule can name exactly: no wildcard, no fragment, no name or password', () => {
    for (const url of requestUrls(site)) {
      expect(url).not.toMatch(/[*^|#]/);
      expect(new URL(url).href).toBe(url);
      expect([new URL(url).username, new URL(url).port]).toEqual(['', '']);
    }
  });

  it('keeps each origin inside one of its registrable domains, the front door inside the first', () => {
    expect(isWithin(hostOf(site.origins[0] ?? ''), site.registrableDomains[0] ?? '')).toBe(true);
    for (const origin of site.origins) expect(site.registrableDomains.some((domain) => isWithin(hostOf(origin), domain)), origin).toBe(true);
    for (const domain of site.registrableDomains) expect(site.origins.some((origin) => isWithin(hostOf(origin), domain)), domain).toBe(true);
  });

  it('sends requests to its own origins only', () => {
    for (const url of requestUrls(site)) expect(site.origins, url).toContain(new URL(url).origin);
  });

  it('opens its own pages, but for help and status', () => {
    for (const [page, url] of Object.entries(site.pages)) {
      if (url !== null && !foreignPages.includes(page)) expect(site.origins, page).toContain(new URL(url).origin);
    }
  });

  it('has auth cookies, on hosts that we have access to, or on their parents down to the registrable domain', () => {
    expect(site.authCookies.length).toBeGreaterThan(0);
    const cookies: readonly AuthCookie[] = site.authCookies;
    for (const { name, hosts } of cookies) {
      expect(hosts.length, name).toBeGreaterThan(0);
      for (const host of hosts) expect(site.origins.some((origin) => isWithin(hostOf(origin), host)) && host.includes('.'), `${name} on ${host}`).toBe(true);
    }
  });

  it('has access to every host that its auth cookies stand on: Chromium hides the cookies of others', () => {
    const seen = site.origins.map(hostOf);
    for (const host of site.authCookies.flatMap(({ hosts }) => hosts)) expect(seen, host).toContain(host);
  });

  it('probes with, and judges, auth cookies that it declares', () => {
    const names = site.authCookies.map(({ name }) => name);
    if (!site.probe) return;
    expect(site.probe.judges.length).toBeGreaterThan(0);
    for (const name of site.probe.judges) expect(names).toContain(name);
    if (site.probe.headerFromCookie) expect(names).toContain(site.probe.headerFromCookie.cookie);
  });

  it('cannot take one answer for both yes and no without looking at its body', () => {
    const { probe } = site;
    if (!probe) return;
    const statuses = probe.signedIn.flatMap(({ status }) => status);
    expect(probe.signedIn.length, 'without a yes no control can ever succeed').toBeGreaterThan(0);
    for (const { status, json } of probe.signedOut) if (status.some((one) => statuses.includes(one))) expect(json).not.toBeNull();
    for (const { status } of [...probe.signedIn, ...probe.signedOut]) expect(status.some((one) => one >= 300 && one < 400)).toBe(false);
  });

  it('never relies on a grade C request alone: a probe judges it and another path stands beside it', () => {
    for (const method of site.signOut) {
      if (method.grade !== 'C') continue;
      expect(site.probe).not.toBeNull();
      expect(site.signOut.some((other) => other !== method && other.grade !== 'C')).toBe(true);
    }
    expect(site.signOut.length).toBeGreaterThan(0);
  });

  it('names no cookie under two headings', () => {
    const names = [...site.authCookies.map(({ name }) => name), ...site.companionCookies, ...site.leftoverCookies];
    expect(new Set(names).size).toBe(names.length);
  });

  it('carries evidence for each fact that it states, with the day on which its source was seen', () => {
    const stated: Readonly<Record<string, boolean>> = {
      authCookies: true,
      companionCookies: site.companionCookies.length > 0,
      lifetime: site.lifetime.kind !== 'unknown',
      probe: site.probe !== null,
      replaySafe: site.replaySafe,
      signOut: site.signOut.length > 0,
      leftoverCookies: site.leftoverCookies.length > 0,
      keeps: site.keeps !== 'account', // "the account stays" is what is said where nothing is known
      related: site.related.length > 0,
      pages: true,
    };
    const facts = site.evidence.map(({ fact }) => fact);
    expect([...facts].sort()).toEqual(Object.keys(stated).filter((fact) => stated[fact]).sort());
    for (const { fact, source, seenAt } of site.evidence) {
      expect(source.length, fact).toBeGreaterThan(10);
      expect(new Date(seenAt).toISOString().slice(0, 10), fact).toBe(seenAt);
      expect(new Date(seenAt).getTime(), `${fact} was seen in the future`).toBeLessThanOrEqual(Date.now());
    }
  });

  it('grades a fact no better than its evidence', () => {
    const gradeOf = (fact: string) => site.evidence.find((entry) => entry.fact === fact)?.grade ?? 'none';
    if (site.probe) expect(gradeOf('probe') <= site.probe.grade).toBe(true);
    if (site.lifetime.kind !== 'unknown') expect(gradeOf('lifetime') <= site.lifetime.grade).toBe(true);
    const requests = site.signOut.filter(({ kind }) => kind === 'http');
    for (const { grade } of requests) expect(gradeOf('signOut') <= grade).toBe(true);
  });
});
