import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskOptions, askSite, cookieHeader, jarOf } from './http/client.ts';
import { DAY_MS } from './site/duration.ts';
import { holdUntilTold } from './site/hold-until-told.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

const HOME = 'https://rooms.example';
const SESSION = '__Secure-better-auth.session_token';

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());
beforeEach(async () => {
  await sites.betterAuth.reset();
  sites.requests.length = 0;
});

type Jar = Record<string, string>;
const ask = (path: string, options: AskOptions = {}) => askSite(sites.port, HOME + path, options);
const get = (name: string, jar: Jar) => ask(`/api/auth/${name}`, { headers: cookieHeader(jar) });
const devices = () => sites.betterAuth.live().map((session) => session.device);

function post(name: string, jar: Jar, body: unknown = {}, origin: string | null = HOME) {
  const headers = {
    'Content-Type': 'application/json',
    ...cookieHeader(jar),
    ...(origin === null ? {} : { Origin: origin }),
  };
  return ask(`/api/auth/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function signIn(account: string, userAgent: string): Promise<Jar> {
  const body = `account=${encodeURIComponent(account)}`;
  const got = await ask('/practice/sign-in', { method: 'POST', headers: { 'User-Agent': userAgent }, body });
  expect([got.status, got.headers.location]).toEqual([303, '/']);
  return jarOf(got.setCookies);
}

describe('practice rooms on better-auth', () => {
  it('signs in with its own cookie, and starts with a phone', async () => {
    expect((await ask('/login')).body).toContain('Practice site. Not the real Rooms.');
    const jar = await signIn('ada@example.test', 'Laptop/1');
    expect(Object.keys(jar)).toEqual([SESSION]);
    expect(devices()).toEqual(['Phone', 'Laptop/1']);
    expect((await ask('/', { headers: cookieHeader(jar) })).body).toContain('Signed in as ada@example.test.');
    const id = sites.betterAuth.live().find((one) => one.device === 'Laptop/1')?.id ?? '';
    expect(sites.betterAuth.secretOf(id)).toBe(jar[SESSION]);
    expect(sites.requests.at(-1)).toMatchObject({ host: 'rooms.example', sessionId: id, status: 200 });
  });

  it('answers a request without a session: null with 200 for the session, and 401 for the list', async () => {
    const session = await get('get-session', {});
    expect([session.status, session.body, session.setCookies]).toEqual([200, 'null', []]);
    const list = await get('list-sessions', {});
    expect([list.status, JSON.parse(list.body)]).toEqual([401, { message: 'Unauthorized', code: 'UNAUTHORIZED' }]);
  });

  it('lists the sessions of the account with their secrets in clear', async () => {
    await sites.betterAuth.createSession('grace@example.test', 'Tablet');
    const jar = await signIn('ada@example.test', 'Laptop/1');
    const { session } = JSON.parse((await get('get-session', jar)).body);
    const list: Array<Record<string, unknown>> = JSON.parse((await get('list-sessions', jar)).body);
    expect(list.map((one) => one.userAgent)).toEqual(['Phone', 'Laptop/1']);
    expect(Object.keys(list[1] ?? {}).sort()).toEqual([
      'createdAt',
      'expiresAt',
      'id',
      'ipAddress',
      'token',
      'updatedAt',
      'userAgent',
      'userId',
    ]);
    expect(list[1]).toEqual(session);
    expect(decodeURIComponent(jar[SESSION] ?? '').split('.')[0]).toBe(session.token);
  });

  it('refuses the list to a session older than a day, and nothing else', async () => {
    const jar = await signIn('ada@example.test', 'Laptop/1');
    sites.betterAuth.age(sites.betterAuth.live()[1]?.id ?? '', DAY_MS);
    const got = await get('list-sessions', jar);
    expect([got.status, JSON.parse(got.body)]).toEqual([
      403,
      { message: 'Session is not fresh', code: 'SESSION_NOT_FRESH' },
    ]);
    expect((await post('revoke-other-sessions', jar)).status).toBe(200);
    expect(devices()).toEqual(['Laptop/1']);
  });

  it('ends one by its token, all others, or all', async () => {
    const jar = await signIn('ada@example.test', 'Laptop/1');
    await sites.betterAuth.createSession('ada@example.test', 'Tablet');
    await sites.betterAuth.createSession('grace@example.test', 'Desk');
    const list: Array<{ token: string; userAgent: string }> = JSON.parse((await get('list-sessions', jar)).body);
    const token = list.find((one) => one.userAgent === 'Phone')?.token;
    expect((await post('revoke-session', jar, { token })).body).toBe('{"status":true}');
    expect(devices()).toEqual(['Laptop/1', 'Tablet', 'Desk']);
    expect((await post('revoke-session', jar, { token: 'nobody' })).body).toBe('{"status":true}');
    expect((await post('revoke-session', jar, { id: token })).status).toBe(400);
    expect((await post('revoke-other-sessions', jar)).body).toBe('{"status":true}');
    expect(devices()).toEqual(['Laptop/1', 'Desk']);
    expect((await post('revoke-sessions', jar)).body).toBe('{"status":true}');
    expect(devices()).toEqual(['Desk']);
    expect(sites.betterAuth.sessions()).toHaveLength(4);
    expect(await sites.betterAuth.accepts(jar[SESSION] ?? '')).toBe(false);
    const after = await get('get-session', jar);
    expect([after.status, after.body, jarOf(after.setCookies)[SESSION]]).toEqual([200, 'null', '']);
  });

  it.each(['sign-out', 'revoke-session', 'revoke-other-sessions', 'revoke-sessions'])(
    'insists on its origin for %s',
    async (name) => {
      const jar = await signIn('ada@example.test', 'Laptop/1');
      const missing = await post(name, jar, { token: 'x' }, null);
      expect([missing.status, JSON.parse(missing.body).code]).toEqual([403, 'MISSING_OR_NULL_ORIGIN']);
      const foreign = await post(name, jar, { token: 'x' }, 'chrome-extension://abc');
      expect([foreign.status, JSON.parse(foreign.body).code]).toEqual([403, 'INVALID_ORIGIN']);
      expect(devices()).toEqual(['Phone', 'Laptop/1']);
    },
  );

  it('signs out this session alone, and says that it did also to a request without a session', async () => {
    const jar = await signIn('ada@example.test', 'Laptop/1');
    const arrival = sites.betterAuth.whenSignOutArrives();
    const without = await ask('/api/auth/sign-out', { method: 'POST' });
    await arrival;
    expect([without.status, without.body]).toEqual([200, '{"success":true}']);
    expect(await sites.betterAuth.accepts(jar[SESSION] ?? '')).toBe(true);
    const got = await post('sign-out', jar);
    expect([got.body, jarOf(got.setCookies)[SESSION]]).toEqual(['{"success":true}', '']);
    expect(devices()).toEqual(['Phone']);
    expect(await sites.betterAuth.accepts(jar[SESSION] ?? '')).toBe(false);
  });

  it('holds the answer of a sign-out that is done', async () => {
    const jar = await signIn('ada@example.test', 'Laptop/1');
    const { hold, letGo } = holdUntilTold('after');
    sites.betterAuth.faults.slowSignOut = hold;
    const answered = post('sign-out', jar);
    await expect.poll(devices).toEqual(['Phone']);
    expect(sites.requests.at(-1)?.status).toBeNull();
    letGo();
    expect((await answered).status).toBe(200);
    expect(sites.requests.at(-1)?.status).toBe(200);
  });
});
