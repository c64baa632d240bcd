import { expect } from 'vitest';
import { LAMP_COOKIE, STRANGER } from '../../practice-sites/street/houses.ts';
import { waitForEndedRun } from '../harness/leaving/leaving.ts';
import { cookieNames, expectNoTraces, signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const ORIGIN = `https://${STRANGER.host}`;
const ID = `own:${STRANGER.host}`;

const asked = { headerFromCookie: null, judges: [LAMP_COOKIE], signedIn: [], signedOut: [], grade: 'B' };
const request = { kind: 'http', scope: 'this-browser', method: 'POST', body: null, contentType: null, csrf: null };
const signOut = { ...request, url: `${ORIGIN}/api/sign-out`, bearer: null, grade: 'B' };
/** As a file may have it: all at its own host. */
const good = {
  name: 'Stranger',
  registrableDomains: ['stranger.example'],
  origins: [ORIGIN],
  parentOrigins: [],
  authCookies: [{ name: LAMP_COOKIE, match: 'exact', hosts: [STRANGER.host] }],
  companionCookies: [],
  leftoverCookies: [],
  trustedDeviceCookies: [],
  visitorCookies: [],
  authStorage: [],
  lifetime: { kind: 'unknown' },
  probe: null,
  signOut: [signOut],
  pages: { home: `${ORIGIN}/`, login: null },
};
const hostile: Readonly<Record<string, object>> = {
  'another host': { ...good, signOut: [{ ...signOut, url: 'https://claude.ai/api/auth/logout' }] },
  'a token for another host': {
    ...good,
    signOut: [{ ...signOut, bearer: { url: 'https://claude.ai/api/account', path: 'uuid' } }],
  },
  'a plain connection': { ...good, signOut: [{ ...signOut, url: `http://${STRANGER.host}/api/sign-out` }] },
  'two sites in one': { ...good, origins: [ORIGIN, 'https://claude.ai'] },
  "another site's cookie": { ...good, authCookies: [{ name: 'sessionKey', match: 'exact', hosts: ['claude.ai'] }] },
  'a question to another host': { ...good, probe: { ...asked, url: 'https://claude.ai/api/account' } },
  'a page that runs code': { ...good, pages: { home: 'javascript:alert(1)', login: null } },
  'an account that goes': { ...good, signOut: [{ ...signOut, url: `${ORIGIN}/account/delete` }] },
};

type Reply = { readonly result: string; readonly extra: { readonly file: { readonly refused?: readonly unknown[] } } };

story(
  'takes no site of a hostile file, and sends nothing for one that nobody has tried by hand',
  async ({ world, sites }) => {
    const { page, storeId } = await signIn(world, { host: STRANGER.host });
    await (await signIn(world)).page.close();
    const importing = (site: object) =>
      world.inExtension(
        (browser, text, id) =>
          browser.runtime.sendMessage({ type: 'import-sites', text, siteIds: [id] }) as Promise<Reply>,
        JSON.stringify({ lightsOutSites: 1, sites: [site] }),
        ID,
      );
    for (const [what, site] of Object.entries(hostile)) {
      const { extra, result } = await importing(site);
      expect([what, result === 'saved', extra.file.refused?.length]).toEqual([what, false, 1]);
    }
    expect((await importing(good)).result).toBe('saved');

    await page.close();
    sites.requests.length = 0;
    await world.inExtension(
      (browser, store, siteId) =>
        browser.runtime.sendMessage({
          type: 'leave',
          sessions: [{ siteId, storeId: store, partition: null }],
          clearing: 'unwanted',
        }),
      storeId,
      ID,
    );
    const { items } = await waitForEndedRun(world);
    expect(items.map(({ ref, outcome }) => [ref.siteId, outcome?.kind])).toEqual([[ID, 'removed-here-only']]);
    expect(await cookieNames(world, STRANGER.host)).not.toContain(LAMP_COOKIE);
    // Firefox asks its own servers for something at any time.
    const named = sites.requests.filter(({ host }) => host === STRANGER.host || host === 'claude.ai');
    expect(named.map(({ host, path }) => host + path)).toEqual([]);
    expect([sites.stranger.live().length, sites.claude.live().length]).toEqual([1, 2]);
    expect(await cookieNames(world, 'claude.ai')).toContain('sessionKey');
    await expectNoTraces(world, sites);
  },
  { build: 'every-host' },
);
