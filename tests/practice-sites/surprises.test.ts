import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endAllFromElsewhere } from '../e2e/harness/elsewhere.ts';
import { type AskOptions, askSite, cookieHeader, jarOf } from './http/client.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

/** Sign-outs that no person in this browser asked for: what practice Claude can do to a cookie or to its session. */
let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());
beforeEach(() => {
  sites.claude.reset();
  sites.requests.length = 0;
});

const ask = (path: string, options: AskOptions = {}) => askSite(sites.port, `https://claude.ai${path}`, options);
const visit = (path: string, jar: Record<string, string>) => ask(path, { headers: cookieHeader(jar) });

async function signIn(): Promise<Record<string, string>> {
  return jarOf((await ask('/practice/sign-in', { method: 'POST', body: 'account=ada%40example.test' })).setCookies);
}

describe('a session that ends elsewhere', () => {
  it('ends on all devices of the account and on no other, and this browser keeps its cookie', async () => {
    const jar = await signIn();
    sites.claude.createSession('grace@example.test', 'Tablet');
    const ended = endAllFromElsewhere(sites.claude);
    expect(ended.map(({ device, endedBy }) => [device, endedBy])).toEqual([
      ['Phone', 'all-sessions-request'],
      ['Browser', 'all-sessions-request'],
    ]);
    expect(sites.claude.live().map(({ account }) => account)).toEqual(['grace@example.test']);
    expect((await visit('/api/account', jar)).status).toBe(403);
  });
});

describe('a page that is visited with a dead cookie', () => {
  async function deadJar(): Promise<Record<string, string>> {
    const jar = await signIn();
    endAllFromElsewhere(sites.claude);
    return jar;
  }
  const PAGES = ['/', '/new', '/settings/account', '/login'];

  it('leaves it, unless told otherwise', async () => {
    const jar = await deadJar();
    for (const path of PAGES) {
      const got = await visit(path, jar);
      expect([got.setCookies, got.headers['clear-site-data']], path).toEqual([[], undefined]);
    }
  });

  it('sets it with a past date, its twin too, with "clear"', async () => {
    const jar = await deadJar();
    sites.claude.settings.deadCookie = 'clear';
    const line =
      'sessionKey=; Domain=claude.ai; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax';
    for (const path of PAGES) expect((await visit(path, jar)).setCookies, path).toEqual([line]);
    sites.claude.settings.hostOnlyTwin = true;
    expect((await visit('/', jar)).setCookies).toEqual([line, line.replace(' Domain=claude.ai;', '')]);
  });

  it('asks for all cookies to be cleared with "clear-site-data"', async () => {
    const jar = await deadJar();
    sites.claude.settings.deadCookie = 'clear-site-data';
    const got = await visit('/', jar);
    expect([got.setCookies, got.headers['clear-site-data']]).toEqual([[], '"cookies"']);
  });

  it.each(['clear', 'clear-site-data'] as const)(
    'does nothing to a live one or to none, and answers requests as always, with "%s"',
    async (deadCookie) => {
      sites.claude.settings.deadCookie = deadCookie;
      const untouched = [
        await visit('/', await signIn()),
        await ask('/'),
        await visit('/api/account', await deadJar()),
      ];
      for (const got of untouched) expect([got.setCookies, got.headers['clear-site-data']]).toEqual([[], undefined]);
      sites.claude.reset();
      expect(sites.claude.settings.deadCookie).toBe('leave');
    },
  );
});

describe('a page with very many cookies', () => {
  it.each([
    ['', 200],
    ['?count=3', 3],
    ['?count=500', 500],
  ])('sets as many as it is told: "%s"', async (query, count) => {
    const got = await ask(`/practice/many-cookies${query}`);
    expect(Object.keys(jarOf(got.setCookies))).toHaveLength(count);
    expect(got.setCookies[0]).toBe('many-1=x; Path=/; Max-Age=86400; Secure; SameSite=Lax');
  });

  it.each(['0', '501', 'x', '1.5'])('refuses the count "%s"', async (count) => {
    expect((await ask(`/practice/many-cookies?count=${count}`)).status).toBe(400);
  });
});
