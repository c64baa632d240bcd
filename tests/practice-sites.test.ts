import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskOptions, askSite, cookieHeader, jarOf } from './practice-sites/http/client.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './practice-sites/site/duration.ts';
import { type PracticeSites, startPracticeSites } from './practice-sites/start.ts';

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

async function signIn(host: string, form = ''): Promise<Record<string, string>> {
  const body = `account=ada%40example.test${form}`;
  const got = await ask(`https://${host}/practice/sign-in`, { method: 'POST', body });
  expect(got.status).toBe(303);
  return jarOf(got.setCookies);
}

const maxAgeDays = (line = '') => (Number(/Max-Age=(\d+)/.exec(line)?.[1]) * 1000) / DAY_MS;
const logOut = (jar: Record<string, string>, headers: Record<string, string> = {}) =>
  ask('https://claude.ai/api/auth/logout', { method: 'POST', headers: { ...cookieHeader(jar), ...headers } });
const probe = (jar: Record<string, string>) => ask('https://claude.ai/api/account', { headers: cookieHeader(jar) });

it('say what to do where the port that was named is taken', async () => {
  await expect(startPracticeSites({ port: sites.port })).rejects.toThrow(
    `Port ${sites.port} is taken by another program. Name another port, or none: then a free one is taken.`,
  );
});

describe('practice Claude', () => {
  it('signs in with the documented cookies and shows the chat', async () => {
    const got = await ask('https://claude.ai/practice/sign-in', { method: 'POST', body: 'account=ada%40example.test' });
    const [first = ''] = got.setCookies;
    expect(first).toMatch(
      /^sessionKey=sk-ant-sid01-[\w-]{100,}; Domain=claude\.ai; Path=\/; Max-Age=2419200; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(Object.keys(jarOf(got.setCookies))).toEqual([
      'sessionKey',
      '__ssid',
      '__cf_bm',
      'anthropic-device-id',
      'lastActiveOrg',
      'activitySessionId',
    ]);
    expect(Math.abs((jarOf(got.setCookies).sessionKey ?? '').length - 130)).toBeLessThan(5);
    const home = await ask('https://claude.ai/', { headers: cookieHeader(jarOf(got.setCookies)) });
    expect(home.body).toContain('<h1>Chat</h1>');
    expect(home.body).toContain('ada@example.test');
    expect(home.body).toContain('Practice site. Not the real Claude.');
    expect((await ask('https://claude.ai/')).body).toContain('<h1>Welcome</h1>');
  });

  it('ends this session on sign-out, answers the probe as documented and keeps the second device', async () => {
    const jar = await signIn('claude.ai');
    const mine = sites.claude.live().find((row) => row.device === 'Browser');
    expect((await probe(jar)).status).toBe(200);
    const arrival = sites.claude.whenSignOutArrives();
    const got = await logOut(jar);
    await arrival;
    expect(got.status).toBe(200);
    expect(got.setCookies).toEqual([expect.stringContaining('sessionKey=; Domain=claude.ai; Path=/; Max-Age=0')]);
    const after = await probe(jar);
    expect(after.status).toBe(403);
    expect(JSON.parse(after.body)).toMatchObject({
      type: 'error',
      error: { type: 'permission_error', details: { error_code: 'account_session_invalid' } },
    });
    expect(sites.claude.live().map((row) => row.device)).toEqual(['Phone']);
    expect(sites.claude.session(mine?.id ?? '')).toMatchObject({ endedBy: 'sign-out-request' });
    expect(sites.claude.accepts(jar.sessionKey ?? '')).toBe(false);
  });

  it('ends all sessions of the account and of nobody else', async () => {
    const jar = await signIn('claude.ai');
    sites.claude.createSession('grace@example.test', 'Tablet');
    await ask('https://claude.ai/api/auth/logout/all-sessions', {
      method: 'POST',
      headers: cookieHeader(jar),
      body: '{}',
    });
    expect(sites.claude.live().map((row) => row.account)).toEqual(['grace@example.test']);
  });

  it('renews at most once an hour, with the same value, and not while renewal is off', async () => {
    const jar = await signIn('claude.ai');
    sites.clock.advance(59 * MINUTE_MS);
    expect((await probe(jar)).setCookies).toEqual([]);
    sites.clock.advance(MINUTE_MS);
    const renewed = await probe(jar);
    expect(jarOf(renewed.setCookies)).toEqual({ sessionKey: jar.sessionKey });
    expect(maxAgeDays(renewed.setCookies[0])).toBe(28);
    expect((await probe(jar)).setCookies).toEqual([]);
    sites.claude.renewal.on = false;
    sites.clock.advance(2 * HOUR_MS);
    expect((await probe(jar)).setCookies).toEqual([]);
    sites.clock.advance(28 * DAY_MS);
    expect((await probe(jar)).status).toBe(403);
  });

  it('shows an aged session as aged on the page after signing in, and renews it on the next', async () => {
    const got = await ask('https://claude.ai/practice/sign-in', {
      method: 'POST',
      body: 'account=ada%40example.test&aged=65m',
    });
    expect(maxAgeDays(got.setCookies[0])).toBeCloseTo(28 - 65 / 1440, 3);
    const headers = cookieHeader(jarOf(got.setCookies));
    expect((await ask('https://claude.ai/', { headers })).setCookies).toEqual([]);
    expect(maxAgeDays((await ask('https://claude.ai/', { headers })).setCookies[0])).toBe(28);
  });

  it('lists sessions on its settings page, terminates another and logs this one out', async () => {
    const jar = await signIn('claude.ai', '&device=%3Cb%3ELaptop');
    const headers = cookieHeader(jar);
    const page = await ask('https://claude.ai/settings/account', { headers });
    expect(page.body).toContain('&lt;b&gt;Laptop <span class="chip">Current</span>');
    expect(page.body).toContain('Terminate');
    expect(page.body).not.toContain(jar.sessionKey);
    const phone = sites.claude.live().find((row) => row.device === 'Phone');
    await ask('https://claude.ai/practice/sessions/terminate', { method: 'POST', headers, body: `id=${phone?.id}` });
    expect(sites.claude.session(phone?.id ?? '').endedBy).toBe('terminated-in-page');
    await ask('https://claude.ai/practice/sessions/log-out', { method: 'POST', headers });
    expect(sites.claude.live()).toEqual([]);
  });

  it('logs requests with names and public ids, never with secrets', async () => {
    const jar = await signIn('claude.ai');
    await logOut(jar, { Origin: 'https://claude.ai', 'Sec-Fetch-Site': 'same-origin' });
    const last = sites.requests.at(-1);
    expect(last).toMatchObject({
      host: 'claude.ai',
      method: 'POST',
      origin: 'https://claude.ai',
      secFetchSite: 'same-origin',
      status: 200,
    });
    expect(last?.cookieNames).toContain('sessionKey');
    expect(sites.claude.secretOf(last?.sessionId ?? '')).toBe(jar.sessionKey);
    expect(JSON.stringify(sites.requests)).not.toContain(jar.sessionKey);
  });
});

describe('the other practice sites', () => {
  it('Console keeps a session of its own under the same cookie name', async () => {
    const claude = await signIn('claude.ai');
    const console = await signIn('platform.claude.com');
    expect(console.sessionKey).toMatch(/^sk-ant-sid02-/);
    await logOut(claude);
    const organizations = 'https://platform.claude.com/api/organizations';
    expect((await ask(organizations, { headers: cookieHeader(console) })).status).toBe(200);
    expect((await ask(organizations, { headers: cookieHeader(claude) })).status).toBe(403);
    expect((await ask('https://console.anthropic.com/login')).headers.location).toBe(
      'https://platform.claude.com/login',
    );
    await ask('https://platform.claude.com/practice/log-out', { method: 'POST', headers: cookieHeader(console) });
    expect(sites.console.live()).toEqual([]);
  });

  it.each([true, false])('Character.AI signs out; the token dies with it: %s', async (logoutKillsToken) => {
    sites.character.settings.logoutKillsToken = logoutKillsToken;
    const jar = await signIn('character.ai');
    const token = jar.HTTP_AUTHORIZATION ?? '';
    expect(token).toMatch(/^Token [0-9a-f]{40}$/);
    const user = (headers: Record<string, string>) => ask('https://plus.character.ai/chat/user/', { headers });
    expect((await user(cookieHeader(jar))).status).toBe(401);
    expect((await user({ Authorization: token })).status).toBe(200);
    const got = await ask('https://character.ai/api/trpc/auth.logout?batch=1', {
      method: 'POST',
      headers: cookieHeader(jar),
    });
    expect(jarOf(got.setCookies)).toEqual({ 'web-next-auth': '', HTTP_AUTHORIZATION: '' });
    expect(sites.character.live()).toEqual([]);
    expect(sites.character.accepts(jar['web-next-auth'] ?? '')).toBe(false);
    expect(sites.character.accepts(token.slice('Token '.length))).toBe(!logoutKillsToken);
    expect((await user({ Authorization: token })).status).toBe(logoutKillsToken ? 401 : 200);
  });

  it('Character.AI cookies can be host-only and do not slide', async () => {
    sites.character.settings.authCookieDomain = 'host-only';
    const { session, setCookies } = sites.character.createSession('ada@example.test', 'Laptop');
    expect(setCookies.join()).not.toContain('Domain');
    sites.clock.advance(DAY_MS);
    const got = await ask('https://character.ai/', { headers: cookieHeader(jarOf(setCookies)) });
    expect(got.body).toContain('Your characters');
    expect(got.setCookies).toEqual([]);
    expect(sites.character.session(session.id).expiresAt).toBe(session.createdAt + 30 * DAY_MS);
  });

  it('the status page says what it is told to', async () => {
    sites.status.settings.indicator = 'major';
    const got = await ask('https://status.claude.com/api/v2/status.json');
    expect(JSON.parse(got.body)).toMatchObject({ status: { indicator: 'major' } });
    expect((await ask('https://elsewhere.test/')).status).toBe(421);
  });
});
