import { describe, expect, it } from 'vitest';
import type { AuthCookie, HttpSpec, Scope, SendAs, SiteDefinition } from '../utils/core/sites/site.ts';
import { allSites } from '../utils/sites/all-sites.ts';

/** Official help and status pages stand on hosts of their own: opened in a tab, never asked for access, never sent anything. */
const foreignPages = ['help', 'status'];

const hostOf = (url: string) => new URL(url).hostname;
const isWithin = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);
const sites = allSites.map((site) => [site.id, site] as const);
/** Sign-outs that happen by themselves; a guide only opens a page. */
const doings = (site: SiteDefinition) => site.signOut.filter((method) => method.kind !== 'guide');
const guides = (site: SiteDefinition) => site.signOut.filter((method) => method.kind === 'guide');

/** Every request that a definition describes, but for the probe's. */
function requestsOf({ signOut, sessionList }: SiteDefinition): HttpSpec[] {
  const requests: HttpSpec[] = signOut.filter((method) => method.kind === 'http');
  if (!sessionList) return requests;
  const { list, current, endOne, endOthers } = sessionList;
  return [
    ...requests,
    list,
    endOne.request,
    ...('of' in current ? [current.of] : []),
    ...(endOthers ? [endOthers] : []),
  ];
}

/** Where a request fetches its token or bearer first. */
const errandsOf = ({ csrf, bearer }: HttpSpec) => [
  ...(csrf && 'url' in csrf ? [csrf.url] : []),
  ...(bearer ? [bearer.url] : []),
];
const sentUrls = (site: SiteDefinition) => [
  ...(site.probe ? [site.probe.url] : []),
  ...requestsOf(site).flatMap((request) => [request.url, ...errandsOf(request)]),
];
const openedUrls = (site: SiteDefinition) => [
  ...site.signOut.filter(({ kind }) => kind !== 'http').map(({ url }) => url),
  ...Object.values(site.pages).filter((page) => page !== null),
];
const addresses = (site: SiteDefinition) => [...site.origins, ...sentUrls(site), ...openedUrls(site)];

/** Every slot of a definition that something fetched goes into, with the request that it goes into. */
function slotsOf(site: SiteDefinition): { readonly request: HttpSpec; readonly send: SendAs }[] {
  const tokens = requestsOf(site).flatMap((request) => (request.csrf ? [{ request, send: request.csrf.send }] : []));
  return site.sessionList ? [...tokens, site.sessionList.endOne] : tokens;
}

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

  it('names ways in by sites of the list, and never by the site itself', () => {
    for (const { id, waysIn } of allSites) {
      for (const way of waysIn) {
        if (way.kind !== 'site') continue;
        expect(way.site).not.toBe(id);
        expect(
          allSites.map((site) => site.id),
          `${id} by ${way.site}`,
        ).toContain(way.site);
      }
    }
  });

  it("asks at the installation for the sites of the mission only: all others are the user's choice", () => {
    expect(allSites.filter(({ access }) => access === 'required').map(({ id }) => id)).toEqual([
      'character-ai',
      'claude',
      'claude-console',
    ]);
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
    expect(isWithin(hostOf(site.origins[0] ?? ''), site.registrableDomains[0] ?? '')).toBe(true);
    for (const origin of site.origins)
      expect(
        site.registrableDomains.some((domain) => isWithin(hostOf(origin), domain)),
        origin,
      ).toBe(true);
    for (const domain of site.registrableDomains)
      expect(
        site.origins.some((origin) => isWithin(hostOf(origin), domain)),
        domain,
      ).toBe(true);
  });

  it('sends requests to its own origins only', () => {
    for (const url of sentUrls(site)) expect(site.origins, url).toContain(new URL(url).origin);
    for (const { url } of site.signOut) expect(site.origins, url).toContain(new URL(url).origin);
  });

  it('lets a token or bearer go only to the origin that it came from', () => {
    for (const request of requestsOf(site))
      for (const url of errandsOf(request)) expect(new URL(url).origin, url).toBe(new URL(request.url).origin);
  });

  it('has bodies that fit their content type, and slots that fit their bodies', () => {
    for (const { method, body, contentType, csrf } of requestsOf(site)) {
      if (method === 'GET') expect([body, contentType, csrf]).toEqual([null, null, null]);
      if (body !== null) expect(contentType).not.toBeNull();
      if (body !== null && contentType === 'application/json') expect(JSON.parse(body)).toBeTypeOf('object');
    }
    for (const { request, send } of slotsOf(site)) {
      expect(send.name).toMatch(/^[\w-]+$/);
      if (send.as === 'form-field') expect(request.contentType).toBe('application/x-www-form-urlencoded');
      if (send.as === 'json-field') expect(request.contentType).toBe('application/json');
    }
  });

  it('has its home behind the front door', () => {
    expect(new URL(site.pages.home).origin).toBe(site.origins[0]);
  });

  it('opens its own pages, but for help and status', () => {
    for (const [page, url] of Object.entries(site.pages)) {
      if (url !== null && !foreignPages.includes(page)) expect(site.origins, page).toContain(new URL(url).origin);
    }
  });

  it('has its auth cookies on hosts that we have access to, or on their parents down to the registrable domain', () => {
    const cookies: readonly AuthCookie[] = site.authCookies;
    for (const { name, hosts } of cookies) {
      expect(hosts.length, name).toBeGreaterThan(0);
      for (const host of hosts)
        expect(
          site.origins.some((origin) => isWithin(hostOf(origin), host)) && host.includes('.'),
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
    expect(doings(site), 'nothing could judge it').toEqual([]);
  });

  it('tries an old sign-in again only where a probe can', () => {
    if (site.replaySafe) expect(site.probe).not.toBeNull();
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
    for (const { status, json } of probe.signedOut)
      if (status.some((one) => statuses.includes(one))) expect(json).not.toBeNull();
    for (const { status } of [...probe.signedIn, ...probe.signedOut])
      expect(status.some((one) => one >= 300 && one < 400)).toBe(false);
  });

  it('never relies on a grade C sign-out alone: a probe judges it and another path of its scope stands beside it', () => {
    for (const method of doings(site)) {
      if (method.grade !== 'C') continue;
      expect(site.probe).not.toBeNull();
      expect(
        site.signOut.some((other) => other !== method && other.scope === method.scope && other.grade !== 'C'),
      ).toBe(true);
    }
    expect(site.probe?.grade, 'a probe with a single source judges nothing').not.toBe('C');
    expect(site.sessionList?.grade, 'a list with a single source is never asked').not.toBe('C');
  });

  it('has a way to sign out of this browser, and a guide for each scope that has no request and no visit', () => {
    const scopes = new Set<Scope>(['this-browser', ...site.signOut.map(({ scope }) => scope)]);
    for (const scope of scopes) {
      const known = doings(site).some((method) => method.scope === scope && method.grade !== 'C');
      if (!known)
        expect(
          guides(site).map((guide) => guide.scope),
          scope,
        ).toContain(scope);
    }
  });

  it('has at most one guide for a scope, after what works by itself', () => {
    for (const scope of ['this-browser', 'everywhere', 'other-devices']) {
      const kinds = site.signOut.filter((method) => method.scope === scope).map(({ kind }) => kind === 'guide');
      expect(kinds.slice(0, -1), scope).not.toContain(true);
    }
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

  it('carries evidence for each fact that it states, with the day on which its source was seen', () => {
    const stated: Readonly<Record<string, boolean>> = {
      authCookies: site.authCookies.length > 0,
      companionCookies: site.companionCookies.length > 0,
      lifetime: site.lifetime.kind !== 'unknown',
      probe: site.probe !== null,
      replaySafe: site.replaySafe,
      signOut: site.signOut.length > 0,
      sessionList: site.sessionList !== null,
      waysIn: site.waysIn.length > 0,
      trustedDeviceCookies: site.trustedDeviceCookies.length > 0,
      leftoverCookies: site.leftoverCookies.length > 0,
      keeps: site.keeps !== 'account', // "the account stays" is what is said where nothing is known
      related: site.related.length > 0,
      pages: true,
    };
    const facts = site.evidence.map(({ fact }) => fact);
    expect([...facts].sort()).toEqual(
      Object.keys(stated)
        .filter((fact) => stated[fact])
        .sort(),
    );
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
    if (site.sessionList) expect(gradeOf('sessionList') <= site.sessionList.grade).toBe(true);
    for (const { grade } of doings(site)) expect(gradeOf('signOut') <= grade).toBe(true);
  });
});
