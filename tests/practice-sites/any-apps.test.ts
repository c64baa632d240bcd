import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AnyApp, originOf } from './any/any-app.ts';
import { anyApps } from './any/any-apps.ts';
import { credentialName, TOKEN } from './any/credential.ts';
import { type AskOptions, askSite, cookieHeader, type Got, jarOf } from './http/client.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

const ACCOUNT = 'ada@example.test';

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());
beforeEach(() => {
  for (const site of sites.any.values()) site.reset();
});

const ask = (app: AnyApp, path: string, options: AskOptions = {}) => askSite(sites.port, originOf(app) + path, options);
const appOf = (name: string): AnyApp => {
  const app = anyApps.find((one) => one.name === name);
  if (app === undefined) throw new Error(`No practice app is called ${name}`);
  return app;
};
const controlOf = ({ name }: AnyApp) => {
  const control = sites.any.get(name);
  if (control === undefined) throw new Error(`No practice app runs as ${name}`);
  return control;
};

type Carried = Record<string, string>;

/** Signs in as a browser does, and returns what its requests carry from then on. */
async function signIn(app: AnyApp): Promise<Carried> {
  const got = await ask(app, '/practice/sign-in', { method: 'POST', body: `account=${encodeURIComponent(ACCOUNT)}` });
  expect(got.status).toBe(303);
  const token = /#signed-in=(.+)$/.exec(String(got.headers.location))?.[1];
  const carried: Carried = token ? { Authorization: `Bearer ${token}` } : cookieHeader(jarOf(got.setCookies));
  return app.ownHeader ? { ...carried, [app.ownHeader]: 'a-device' } : carried;
}

/** The request that the app's own page sends when its control is pressed. */
function ownSignOut(app: AnyApp, carried: Carried): Promise<Got> {
  const { end } = app;
  const token = controlOf(app).secretsOf(controlOf(app).sessions()[0]?.id ?? '')[TOKEN] ?? '';
  const fields: Carried = {
    ...(end.needs === 'token-field' ? { token } : {}),
    ...(typeof end.needs === 'object' ? { [end.needs.field]: end.needs.word } : {}),
  };
  const headers = { ...carried, ...(end.needs === 'token-header' ? { 'X-CSRF-Token': token } : {}) };
  return ask(app, end.path, { method: end.method, headers, body: new URLSearchParams(fields).toString() });
}

const isRotating = ({ keeps }: AnyApp) => keeps.in === 'cookie' && keeps.rotates === true;
const isIn = async (app: AnyApp, carried: Carried) =>
  (await ask(app, '/api/me', { headers: carried })).body.includes(ACCOUNT);

describe.each(anyApps.map((app) => [app.name, app] as const))('practice app %s', (_, app) => {
  it('says on its pages that it is for practice, and what its trap is', async () => {
    for (const path of ['/login', app.home ?? '/']) expect((await ask(app, path)).body).toContain('Practice site.');
    expect((await ask(app, app.home ?? '/')).body).toContain(`This app is for practice: ${app.trap}`.slice(0, 60));
  });

  it('signs in with what the description says, and ends the session by its own request', async () => {
    controlOf(app).settings.graceMs = 0;
    const carried = await signIn(app);
    const [session] = controlOf(app).live();
    expect(session?.account).toBe(ACCOUNT);
    if (app.keeps.in === 'cookie') expect(carried.Cookie).toMatch(new RegExp(`^${credentialName(app)}=`));
    expect(await isIn(app, carried)).toBe(true);
    // Where each answer replaces the cookie, that look has done so.
    await ownSignOut(app, isRotating(app) ? await signIn(app) : carried);
    expect(controlOf(app).live()).toHaveLength(isRotating(app) ? 1 : 0);
    expect(await isIn(app, carried)).toBe(false);
  });

  it('keeps the session at a visit of the sign-out address, and at a request that lacks what it must carry', async () => {
    const carried = await signIn(app);
    if (app.end.method !== 'GET') await ask(app, app.end.path, { headers: carried });
    if (app.end.needs !== undefined) await ask(app, app.end.path, { method: app.end.method, headers: carried });
    expect(controlOf(app).live()).toHaveLength(1);
  });
});

describe('the trap of a practice app', () => {
  it('is a header of its own: without it 401, the cookie goes, the session lives', async () => {
    const app = appOf('trap-header');
    const { Cookie = '' } = await signIn(app);
    for (const [method, path] of [
      ['GET', '/api/me'],
      ['POST', '/api/session/end'],
    ] as const) {
      const got = await ask(app, path, { method, headers: { Cookie } });
      expect([got.status, jarOf(got.setCookies)]).toEqual([401, { depot_session: '' }]);
    }
    expect(controlOf(app).live()).toHaveLength(1);
  });

  it('is a refused sign-out that clears the cookie all the same', async () => {
    const app = appOf('trap-refused');
    const got = await ask(app, '/session/end', { method: 'POST', headers: await signIn(app) });
    expect([got.status, jarOf(got.setCookies)]).toEqual([422, { _gazette_session: '' }]);
    expect(controlOf(app).live()).toHaveLength(1);
  });

  it('is a page that asks again, with a button called "Submit"', async () => {
    const app = appOf('trap-submit');
    const page = await ask(app, '/leave', { headers: await signIn(app) });
    expect(page.body).toMatch(
      /<form method="post" action="\/leave"><input type="hidden" name="token" value="[\w-]+">\s*<button>Submit</,
    );
  });

  it('is a session that lives on for its grace time', async () => {
    const app = appOf('trap-grace');
    expect(controlOf(app).settings.graceMs).toBe(10_000);
    controlOf(app).settings.graceMs = 1_500;
    const carried = await signIn(app);
    const got = await ownSignOut(app, carried);
    expect(jarOf(got.setCookies)).toEqual({ harbour_session: '' });
    expect(await isIn(app, carried)).toBe(true);
    await expect.poll(() => controlOf(app).live(), { timeout: 10_000 }).toEqual([]);
  });

  it('is another cookie value at each page, and the end of the former one', async () => {
    const app = appOf('trap-rotates');
    const carried = await signIn(app);
    const again = jarOf((await ask(app, '/', { headers: carried })).setCookies);
    expect(again.turnstile_session).toBeTruthy();
    expect(carried.Cookie).not.toBe(cookieHeader(again).Cookie);
    expect([await isIn(app, carried), await isIn(app, cookieHeader(again))]).toEqual([false, true]);
  });

  it('is a cookie for one path', async () => {
    const got = await ask(appOf('trap-path'), '/practice/sign-in', { method: 'POST', body: `account=${ACCOUNT}` });
    expect(got.setCookies).toEqual([expect.stringMatching(/^cabinet=.*; Path=\/app; /)]);
  });

  it('is a cookie of the same name for every visitor, before and after', async () => {
    const app = appOf('trap-visitor');
    const before = jarOf((await ask(app, '/')).setCookies);
    const carried = await signIn(app);
    const after = jarOf((await ownSignOut(app, carried)).setCookies);
    expect([Object.keys(before), Object.keys(after)]).toEqual([['PHPSESSID'], ['PHPSESSID']]);
    expect(await isIn(app, cookieHeader(after))).toBe(false);
  });

  it('is the same page for everybody', async () => {
    for (const name of ['trap-shell', 'trap-header', 'trap-delete', 'trap-bearer']) {
      const app = appOf(name);
      const inside = await ask(app, '/', { headers: await signIn(app) });
      expect(inside.body, name).toBe((await ask(app, '/')).body);
    }
    expect((await ask(appOf('trap-shell'), '/api/me')).body).toBe('{"user":null}');
  });

  it('is an app without encryption, whose cookie is not Secure', async () => {
    const app = appOf('trap-plain');
    const got = await ask(app, '/practice/sign-in', { method: 'POST', body: `account=${ACCOUNT}` });
    expect(got.setCookies.join()).not.toContain('Secure');
  });

  it('is 429 for more looks than allowed, though the session lives and its pages open', async () => {
    const app = appOf('trap-limit');
    const headers = await signIn(app);
    const looks = [1, 2, 3, 4].map(() => ask(app, '/api/me', { headers }));
    expect((await Promise.all(looks)).map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
    expect((await ask(app, '/', { headers: { ...headers, 'Sec-Fetch-Mode': 'navigate' } })).status).toBe(200);
    expect(controlOf(app).live()).toHaveLength(1);
  });

  it('is a sandbox around its pages', async () => {
    expect((await ask(appOf('trap-sandbox'), '/')).headers['content-security-policy']).toContain('sandbox');
  });
});
