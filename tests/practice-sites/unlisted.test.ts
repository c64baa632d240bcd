import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askSite, cookieHeader, jarOf } from './http/client.ts';
import { unlistedPlaces } from './software/software-place.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

const HOME = `https://${unlistedPlaces.formSite.host}`;

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());

describe('real libraries on hosts that no definition names', () => {
  it('run beside the others, each with a table and a name of its own', async () => {
    for (const name of ['authjs', 'betterAuth', 'formSite'] as const) {
      const { host, brand } = unlistedPlaces[name];
      const page = await askSite(sites.port, `https://${host}/login`);
      expect(page.body, host).toContain(`Practice site. Not the real ${brand}.`);
      const { session } = await sites.unlisted[name].createSession('ada@example.test', 'Laptop');
      expect(sites.unlisted[name].live(), host).toContainEqual(session);
      expect(sites[name].sessions(), host).not.toContainEqual(session);
    }
  });

  it('may keep the session id of express-session: signed out and in again, the old cookie signs in again', async () => {
    const site = sites.unlisted.formSite;
    site.settings.keepsId = true;
    const signIn = (headers = {}) =>
      askSite(sites.port, `${HOME}/practice/sign-in`, { method: 'POST', headers, body: 'account=ada%40example.test' });
    const jar = cookieHeader(jarOf((await signIn()).setCookies));
    const page = await askSite(sites.port, `${HOME}/`, { headers: jar });
    const csrf = /name="csrf" value="([\w-]+)"><button/.exec(page.body)?.[1] ?? '';
    const secret = jar.Cookie.split('connect.sid=')[1] ?? '';
    await askSite(sites.port, `${HOME}/logout`, { method: 'POST', headers: jar, body: `csrf=${csrf}` });
    expect(await site.accepts(secret)).toBe(false);
    await signIn(jar);
    expect(await site.accepts(secret)).toBe(true);
  });
});
