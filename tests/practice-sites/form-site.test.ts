import { request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskOptions, askSite, cookieHeader, jarOf } from './http/client.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

const HOME = 'https://letters.example';
const SESSION = 'connect.sid';

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());
beforeEach(async () => {
  await sites.formSite.reset();
  sites.requests.length = 0;
});

type Jar = Record<string, string>;
const ask = (path: string, options: AskOptions = {}) => askSite(sites.port, HOME + path, options);
const probe = (jar: Jar, headers: Record<string, string> = {}) =>
  ask('/api/me', { headers: { ...cookieHeader(jar), ...headers } });
const home = (jar: Jar) => ask('/', { headers: cookieHeader(jar) });
const accepts = (jar: Jar) => sites.formSite.accepts(jar[SESSION] ?? '');

async function signIn(): Promise<Jar> {
  const got = await ask('/practice/sign-in', { method: 'POST', body: 'account=ada%40example.test&device=Laptop' });
  expect([got.status, got.headers.location]).toEqual([303, '/']);
  return jarOf(got.setCookies);
}

const logOut = (jar: Jar, csrf: string, headers: Record<string, string> = {}) =>
  ask('/logout', {
    method: 'POST',
    headers: { ...cookieHeader(jar), ...headers },
    body: new URLSearchParams({ csrf }).toString(),
  });

describe('practice letters on express-session', () => {
  it('signs in with a cookie of express-session, and tells its probe who that is', async () => {
    expect((await ask('/login')).body).toContain('Practice site. Not the real Letters.');
    const jar = await signIn();
    expect(Object.keys(jar)).toEqual(['device', SESSION]);
    expect(jar[SESSION]).toMatch(/^s%3A/);
    const [session] = sites.formSite.live();
    expect(session).toMatchObject({ account: 'ada@example.test', device: 'Laptop' });
    expect(sites.formSite.secretOf(session?.id ?? '')).toBe(jar[SESSION]);
    const got = await probe(jar);
    expect([got.status, got.body]).toEqual([200, '{"user":{"email":"ada@example.test"}}']);
    expect(sites.requests.at(-1)).toMatchObject({ sessionId: session?.id, status: 200 });
    const nobody = await probe({});
    expect([nobody.status, Object.keys(JSON.parse(nobody.body)), nobody.setCookies]).toEqual([401, ['error'], []]);
  });

  it('logs out with the token of its form alone', async () => {
    const jar = await signIn();
    const { body } = await home(jar);
    const csrf =
      /<form action="\/logout" method="POST"><input type="hidden" name="csrf" value="([\w-]+)">/.exec(body)?.[1] ?? '';
    expect((await logOut(jar, '')).status).toBe(403);
    expect((await logOut(jar, 'not this one')).status).toBe(403);
    expect((await logOut(jar, '', { 'X-CSRF-Token': csrf })).status).toBe(403);
    expect(await accepts(jar)).toBe(true);
    const got = await logOut(jar, csrf);
    expect([got.status, jarOf(got.setCookies)]).toEqual([303, { [SESSION]: '' }]);
    expect(await accepts(jar)).toBe(false);
    expect([sites.formSite.live(), sites.formSite.sessions().length]).toEqual([[], 1]);
    expect((await probe(jar)).status).toBe(401);
  });

  it('logs out with the token of its meta tag as a header', async () => {
    sites.formSite.settings.tokenIn = 'meta';
    const jar = await signIn();
    const csrf = /<meta name="csrf-token" content="([\w-]+)">/.exec((await home(jar)).body)?.[1] ?? '';
    expect((await logOut(jar, csrf)).status).toBe(403);
    expect((await logOut(jar, '', { 'X-CSRF-Token': csrf })).status).toBe(303);
    expect(await accepts(jar)).toBe(false);
  });

  it('takes an awkward token as a browser sends it', async () => {
    sites.formSite.settings.token = 'awkward';
    const jar = await signIn();
    const shown =
      /action="\/logout" method="POST"><input type="hidden" name="csrf" value="([^"]*)">/.exec(
        (await home(jar)).body,
      )?.[1] ?? '';
    expect(shown).toMatch(/&quot;'\n<\/form><input name=&quot;csrf&quot; value='x'>&amp;amp;$/);
    const csrf = shown.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('\n', '\r\n');
    expect((await logOut(jar, csrf)).status).toBe(303);
  });

  it('sends its page in another encoding, or from another host', async () => {
    const jar = await signIn();
    sites.formSite.settings.page = 'utf-16';
    const wide = await home(jar);
    expect(wide.headers['content-type']).toBe('text/html; charset=utf-16le');
    expect(wide.body.replaceAll('\0', '')).toContain('name="csrf"');
    expect(wide.body).not.toContain('csrf');
    sites.formSite.settings.page = 'elsewhere';
    const away = await home(jar);
    expect([away.status, away.headers.location]).toEqual([303, 'https://elsewhere.example/']);
  });

  it('sends 50 MB before its token, and does not mind who stops reading', async () => {
    const jar = await signIn();
    sites.formSite.settings.page = 'huge';
    const got = await home(jar);
    expect(got.body.length).toBeGreaterThan(50 * 1024 * 1024);
    expect(got.body.indexOf('/logout')).toBeGreaterThan(50 * 1024 * 1024);
    await new Promise<void>((resolve) => {
      const asked = request({
        host: '127.0.0.1',
        port: sites.port,
        path: '/',
        rejectUnauthorized: false,
        headers: { Host: 'letters.example', ...cookieHeader(jar) },
      });
      asked.once('response', (response) => response.once('data', () => response.destroy())).once('close', resolve);
      asked.on('error', () => resolve()).end();
    });
    await expect.poll(() => sites.requests.at(-1)?.status).toBe(200);
    expect((await probe(jar)).status).toBe(200);
  });

  it('can let its own pages in alone', async () => {
    const jar = await signIn();
    sites.formSite.settings.boundToPages = true;
    expect((await probe(jar)).status).toBe(401);
    expect((await probe(jar, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(401);
    expect((await probe(jar, { 'Sec-Fetch-Site': 'same-origin', Referer: `${HOME}/` })).status).toBe(200);
    const opened = await ask('/', { headers: { ...cookieHeader(jar), 'Sec-Fetch-Mode': 'navigate' } });
    expect(opened.body).toContain('Signed in as ada@example.test.');
    expect(await accepts(jar)).toBe(true);
  });

  it('can be signed in to without a browser', async () => {
    const { session, setCookies } = await sites.formSite.createSession('grace@example.test', 'Phone');
    expect((await probe(jarOf(setCookies))).body).toBe('{"user":{"email":"grace@example.test"}}');
    expect(sites.formSite.secretOf(session.id)).toBe(jarOf(setCookies)[SESSION]);
  });

  it('stop ends a held sign-out at once', async () => {
    const own = await startPracticeSites();
    own.formSite.faults.slowSignOut = { when: 'before', ms: 60_000 };
    const arrival = own.formSite.whenSignOutArrives();
    const held = askSite(own.port, `${HOME}/logout`, { method: 'POST' }).then(
      () => 'answered',
      () => 'ended',
    );
    await arrival;
    await own.stop();
    expect(await held).toBe('ended');
  });
});
