import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askSite, cookieHeader, type Got, jarOf } from './http/client.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

const FORM = { method: 'POST', body: 'account=ada%40example.test' };

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());

/** Follows redirects through both hosts as a browser does, with one jar for each host. */
async function follow(jars: Map<string, Record<string, string>>, url: string, options = {}): Promise<Got> {
  const { hostname } = new URL(url);
  const jar = jars.get(hostname) ?? {};
  const got = await askSite(sites.port, url, { ...options, headers: cookieHeader(jar) });
  jars.set(hostname, { ...jar, ...jarOf(got.setCookies) });
  return got.status === 303 ? follow(jars, new URL(String(got.headers.location), url).href) : got;
}

describe('the practice service with single sign-on', () => {
  it('signs in again without being asked after its cookie alone went, and signs out through both hosts', async () => {
    const { service, desk } = sites.singleSignOn;
    const jars = new Map<string, Record<string, string>>();
    const asked = await follow(jars, 'https://trap-single.example/');
    expect(asked.body).toContain('Not the real Front desk');
    // Browsers hold a form to this in every redirect that follows (tried in Chromium 156).
    expect(asked.headers['content-security-policy']).toContain("form-action 'self' https://trap-single.example;");
    const inside = await follow(jars, 'https://front-desk.example/practice/sign-in', FORM);
    expect(inside.body).toContain('Signed in as ada@example.test.');

    jars.delete('trap-single.example');
    expect((await follow(jars, 'https://trap-single.example/')).body).toContain('Signed in as ada@example.test.');
    expect([service.live().length, desk.live().length]).toEqual([2, 1]);

    expect((await follow(jars, 'https://trap-single.example/logout')).body).toContain('Goodbye');
    expect([service.live().length, desk.live().length]).toEqual([1, 0]);
  });
});
