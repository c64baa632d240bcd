import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskOptions, askSite, cookieHeader, jarOf } from './http/client.ts';
import { HOUR_MS, MINUTE_MS } from './site/duration.ts';
import type { AnswerFaultKind } from './site/faults.ts';
import { holdUntilTold } from './site/hold-until-told.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());
beforeEach(() => {
  for (const site of [sites.claude, sites.console, sites.character, sites.status]) site.reset();
  sites.requests.length = 0;
});

const ask = (url: string, options: AskOptions = {}) => askSite(sites.port, url, options);

async function signIn(host: string): Promise<Record<string, string>> {
  const body = 'account=ada%40example.test';
  const got = await ask(`https://${host}/practice/sign-in`, { method: 'POST', body });
  expect(got.status).toBe(303);
  return jarOf(got.setCookies);
}

const logOut = (jar: Record<string, string>, headers: Record<string, string> = {}) =>
  ask('https://claude.ai/api/auth/logout', { method: 'POST', headers: { ...cookieHeader(jar), ...headers } });
const probe = (jar: Record<string, string>) => ask('https://claude.ai/api/account', { headers: cookieHeader(jar) });

describe('fault switches', () => {
  const ANSWERS: Array<[AnswerFaultKind, number, string]> = [
    ['challenge', 403, 'cf-mitigated'],
    ['too-many', 429, 'retry-after'],
    ['server-error', 500, 'content-type'],
    ['login-redirect', 302, 'location'],
    ['wrong-type', 200, 'content-type'],
    ['redirect-loop', 302, 'location'],
  ];
  it.each(ANSWERS)('%s answers %i and ends nothing, only where it is switched on', async (kind, status, header) => {
    const jar = await signIn('claude.ai');
    sites.claude.faults.mode = { kind, scope: 'sign-out' };
    const got = await logOut(jar);
    expect(got.status).toBe(status);
    expect(got.headers[header]).toBeDefined();
    expect(sites.claude.accepts(jar.sessionKey ?? '')).toBe(true);
    expect((await probe(jar)).status).toBe(200);
    sites.claude.faults.mode = { kind, scope: 'probe' };
    expect((await probe(jar)).status).toBe(status);
    expect((await ask('https://claude.ai/', { headers: cookieHeader(jar) })).status).toBe(200);
    sites.claude.faults.mode = { kind, scope: 'all' };
    expect((await ask('https://claude.ai/', { headers: cookieHeader(jar) })).status).toBe(status);
  });

  it.each([
    ['cut', null],
    ['half', 200],
  ] as const)('%s destroys the connection', async (kind, status) => {
    const jar = await signIn('claude.ai');
    sites.claude.faults.mode = { kind, scope: 'sign-out' };
    await expect(logOut(jar)).rejects.toThrow();
    expect(sites.claude.accepts(jar.sessionKey ?? '')).toBe(true);
    expect(sites.requests.at(-1)?.status).toBe(status);
  });

  it('huge answers with 50 MB of JSON', async () => {
    sites.claude.faults.mode = { kind: 'huge', scope: 'probe' };
    expect((await probe({})).body.length).toBeGreaterThan(50_000_000);
  });

  it('hang never answers, and stop ends it at once', async () => {
    const own = await startPracticeSites();
    const usual = sites;
    sites = own;
    try {
      own.claude.faults.mode = { kind: 'hang', scope: 'all' };
      const hanging = ask('https://claude.ai/').then(
        () => 'answered',
        () => 'ended',
      );
      await expect.poll(() => own.requests.length).toBe(1);
      await own.stop();
      expect(await hanging).toBe('ended');
    } finally {
      sites = usual;
    }
  });

  it('refuses a POST from elsewhere and takes one from its own pages', async () => {
    const jar = await signIn('claude.ai');
    sites.claude.faults.refuseForeignOrigin = true;
    expect((await logOut(jar)).status).toBe(403);
    expect((await logOut(jar, { Origin: 'chrome-extension://abc' })).status).toBe(403);
    expect(sites.claude.live()).toHaveLength(2);
    expect((await logOut(jar, { Origin: 'https://claude.ai' })).status).toBe(200);
    expect(sites.claude.live()).toHaveLength(1);
  });

  it.each([
    ['nothing-ended-kept', 0],
    ['nothing-ended-cleared', 1],
  ] as const)('%s says 200 and lies', async (kind, cleared) => {
    const jar = await signIn('claude.ai');
    sites.claude.faults.mode = { kind, scope: 'sign-out' };
    const got = await logOut(jar);
    expect(got.status).toBe(200);
    expect(got.setCookies).toHaveLength(cleared);
    expect(sites.claude.accepts(jar.sessionKey ?? '')).toBe(true);
  });

  it.each(['once', 'for-a-minute'] as const)('a dead cookie comes back %s', async (how) => {
    const jar = await signIn('claude.ai');
    sites.claude.faults.cookieComesBack = how;
    await logOut(jar);
    expect(sites.claude.accepts(jar.sessionKey ?? '')).toBe(false);
    const first = await ask('https://claude.ai/');
    expect(jarOf(first.setCookies)).toEqual({ sessionKey: jar.sessionKey });
    const second = await ask('https://claude.ai/', { headers: cookieHeader(jar) });
    expect(second.body).toContain('<h1>Welcome</h1>');
    expect(second.setCookies).toHaveLength(how === 'once' ? 0 : 1);
    sites.clock.advance(MINUTE_MS);
    expect((await ask('https://claude.ai/')).setCookies).toEqual([]);
  });

  it('a clock an hour off shows in the Date header', async () => {
    const before = Date.parse(String((await ask('https://claude.ai/')).headers.date));
    sites.claude.faults.clockAnHourOff = true;
    const after = Date.parse(String((await ask('https://claude.ai/')).headers.date));
    expect(Math.round((after - before) / HOUR_MS)).toBe(1);
  });

  it.each(['before', 'after'] as const)('a slow sign-out waits %s ending the session', async (when) => {
    const jar = await signIn('claude.ai');
    const { hold, letGo } = holdUntilTold(when);
    sites.claude.faults.slowSignOut = hold;
    const arrival = sites.claude.whenSignOutArrives();
    const answered = logOut(jar);
    await arrival;
    expect(sites.claude.accepts(jar.sessionKey ?? '')).toBe(when === 'before');
    expect(sites.requests.at(-1)?.status).toBeNull();
    letGo();
    expect((await answered).status).toBe(200);
    expect(sites.claude.accepts(jar.sessionKey ?? '')).toBe(false);
  });
});
