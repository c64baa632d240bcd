import { describe, expect, it } from 'vitest';
import { requestsOf, sites, slotsOf, tokenUrlsOf } from './site-parts.ts';

describe.each(sites)('%s', (_id, site) => {
  it('lets a token or bearer go only to the origin that it came from', () => {
    for (const request of requestsOf(site))
      for (const url of tokenUrlsOf(request)) expect(new URL(url).origin, url).toBe(new URL(request.url).origin);
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

  it('can say yes, and takes no redirect for an answer', () => {
    const { probe } = site;
    if (!probe) return;
    expect(probe.signedIn.length, 'without a yes no control can ever succeed').toBeGreaterThan(0);
    for (const rule of [...probe.signedIn, ...probe.signedOut])
      expect('redirect' in rule || rule.status.some((one) => one >= 300 && one < 400)).toBe(false);
  });
});
