import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskOptions, askSite, cookieHeader, type Got, jarOf } from './http/client.ts';
import { DAY_MS } from './site/duration.ts';
import { holdUntilTold } from './site/hold-until-told.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

const HOME = 'https://www.perplexity.ai';
const SESSION = '__Secure-next-auth.session-token';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());
beforeEach(async () => {
  await sites.authjs.reset();
  sites.requests.length = 0;
});

type Jar = Record<string, string>;
const ask = (path: string, options: AskOptions = {}) => askSite(sites.port, HOME + path, options);
const probe = (jar: Jar) => ask('/api/auth/session', { headers: cookieHeader(jar) });
const tokenOf = (jar: Jar) =>
  Object.keys(jar)
    .filter((name) => name.startsWith(SESSION))
    .sort()
    .map((name) => jar[name])
    .join('');

/** Signs in as a browser does: loads the page, sends its form, and keeps the cookies of both answers. */
async function signIn(account: string): Promise<Jar> {
  const page = await ask(`/login?account=${encodeURIComponent(account)}`);
  const jar = jarOf(page.setCookies);
  const csrfToken = /name="csrfToken" value="(\w+)"/.exec(page.body)?.[1] ?? '';
  const body = new URLSearchParams({ account, csrfToken, callbackUrl: '/' }).toString();
  const got = await ask('/api/auth/callback/credentials', {
    method: 'POST',
    headers: { ...FORM, ...cookieHeader(jar) },
    body,
  });
  expect([got.status, got.headers.location]).toEqual([302, `${HOME}/`]);
  return { ...jar, ...jarOf(got.setCookies) };
}

async function signOut(jar: Jar, fields: Record<string, string> = {}): Promise<Got> {
  const csrf = await ask('/api/auth/csrf', { headers: cookieHeader(jar) });
  const body = new URLSearchParams({ ...fields, csrfToken: String(JSON.parse(csrf.body).csrfToken) }).toString();
  return ask('/api/auth/signout', {
    method: 'POST',
    headers: { ...FORM, ...cookieHeader({ ...jar, ...jarOf(csrf.setCookies) }) },
    body,
  });
}

describe('practice Perplexity on Auth.js', () => {
  it('signs in through its own page, with the cookie names of NextAuth and a cookie for 30 days', async () => {
    const page = await ask('/login?account=grace%40example.test');
    expect(page.body).toContain('Practice site. Not the real Perplexity.');
    expect(page.body).toContain('<option selected>grace@example.test</option>');
    const jar = await signIn('grace@example.test');
    expect(Object.keys(jar)).toEqual(['__Host-next-auth.csrf-token', '__Secure-next-auth.callback-url', SESSION]);
    const got = await probe(jar);
    expect(JSON.parse(got.body)).toEqual({
      user: { name: 'Grace', email: 'grace@example.test' },
      expires: expect.any(String),
    });
    const line = got.setCookies.find((one) => one.startsWith(SESSION)) ?? '';
    expect(line).toMatch(/; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/);
    expect(Math.round((Date.parse(/Expires=([^;]+)/.exec(line)?.[1] ?? '') - Date.now()) / DAY_MS)).toBe(30);
    expect((await ask('/', { headers: cookieHeader(jar) })).body).toContain('Signed in as grace@example.test.');
    expect(sites.authjs.live()).toMatchObject([{ account: 'grace@example.test', device: 'Browser' }]);
  });

  it('answers an empty object to a request without a session, and clears a cookie that it cannot read', async () => {
    const without = await probe({});
    expect([without.status, without.body]).toEqual([200, '{}']);
    expect(Object.keys(jarOf(without.setCookies))).toEqual([
      '__Host-next-auth.csrf-token',
      '__Secure-next-auth.callback-url',
    ]);
    const wrong = await probe({ [SESSION]: 'nonsense' });
    expect([wrong.status, wrong.body]).toEqual([200, '{}']);
    expect(jarOf(wrong.setCookies)).toMatchObject({ [SESSION]: '' });
  });

  it('signs out with its token alone, clears the cookie, and still takes the old one', async () => {
    const jar = await signIn('ada@example.test');
    const [session] = sites.authjs.live();
    const without = await ask('/api/auth/signout', {
      method: 'POST',
      headers: { ...FORM, ...cookieHeader(jar) },
      body: '',
    });
    expect([without.status, without.headers.location]).toEqual([302, `${HOME}/login?error=MissingCSRF`]);
    expect(sites.authjs.signedOut()).toEqual([]);
    const got = await signOut(jar);
    expect([got.status, got.headers.location, jarOf(got.setCookies)[SESSION]]).toEqual([302, `${HOME}/`, '']);
    expect(sites.authjs.signedOut()).toEqual([session?.id]);
    expect(await sites.authjs.accepts(tokenOf(jar))).toBe(true);
    expect(sites.authjs.live()).toHaveLength(1);
    expect(JSON.parse((await probe(jar)).body)).toMatchObject({ user: { email: 'ada@example.test' } });
    expect(await sites.authjs.accepts('nonsense')).toBe(false);
  });

  it('answers a sign-out that asks for JSON with 200, as NextAuth does', async () => {
    const jar = await signIn('ada@example.test');
    const got = await signOut(jar, { json: 'true' });
    expect([got.status, JSON.parse(got.body), jarOf(got.setCookies)[SESSION]]).toEqual([200, { url: `${HOME}/` }, '']);
    expect(sites.authjs.signedOut()).toHaveLength(1);
  });

  it('issues another token at every look, and takes the older ones too', async () => {
    const jar = await signIn('ada@example.test');
    const id = sites.authjs.live()[0]?.id ?? '';
    const newer = jarOf((await probe(jar)).setCookies);
    expect(newer[SESSION]).not.toBe(jar[SESSION]);
    expect(sites.authjs.secretOf(id)).toBe(newer[SESSION]);
    expect(sites.authjs.secretsOf(id)).toEqual([jar[SESSION], newer[SESSION]]);
    expect(await sites.authjs.accepts(tokenOf(jar))).toBe(true);
    await sites.authjs.reset();
    expect(await sites.authjs.accepts(tokenOf(jar))).toBe(false);
  });

  it('spreads a large token over several cookies, and clears them all', async () => {
    sites.authjs.settings.token = 'chunked';
    const jar = await signIn('ada@example.test');
    const names = [0, 1, 2].map((number) => `${SESSION}.${number}`);
    expect(Object.keys(jar).filter((name) => name.startsWith(SESSION))).toEqual(names);
    expect(await sites.authjs.accepts(tokenOf(jar))).toBe(true);
    expect(JSON.parse((await probe(jar)).body)).toMatchObject({ user: { email: 'ada@example.test' } });
    expect(sites.requests.at(-1)).toMatchObject({ sessionId: sites.authjs.live()[0]?.id, status: 200 });
    expect(JSON.stringify(sites.requests)).not.toContain(jar[`${SESSION}.0`]);
    expect(jarOf((await signOut(jar)).setCookies)).toMatchObject(Object.fromEntries(names.map((name) => [name, ''])));
  });

  it('can be signed in to without a browser, and tells devices apart', async () => {
    const { session, setCookies } = await sites.authjs.createSession('ada@example.test', 'Phone');
    expect(session).toMatchObject({ account: 'ada@example.test', device: 'Phone' });
    expect(sites.authjs.secretOf(session.id)).toBe(tokenOf(jarOf(setCookies)));
  });

  it.each(['before', 'after'] as const)('holds a sign-out %s it is done', async (when) => {
    const jar = await signIn('ada@example.test');
    const { hold, letGo } = holdUntilTold(when);
    sites.authjs.faults.slowSignOut = hold;
    const arrival = sites.authjs.whenSignOutArrives();
    const answered = signOut(jar);
    await arrival;
    const ended = when === 'after' ? 1 : 0;
    await expect.poll(() => sites.authjs.signedOut()).toHaveLength(ended);
    expect(sites.requests.at(-1)?.status).toBeNull();
    letGo();
    expect((await answered).status).toBe(302);
    expect(sites.authjs.signedOut()).toHaveLength(1);
  });

  it('lies and fails on demand', async () => {
    const jar = await signIn('ada@example.test');
    sites.authjs.faults.mode = { kind: 'nothing-ended-cleared', scope: 'sign-out' };
    const lie = await signOut(jar);
    expect([lie.status, jarOf(lie.setCookies)]).toEqual([200, { [SESSION]: '' }]);
    expect(sites.authjs.signedOut()).toEqual([]);
    sites.authjs.faults.mode = { kind: 'challenge', scope: 'probe' };
    expect((await probe(jar)).status).toBe(403);
  });
});
