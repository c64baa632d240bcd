import { beforeEach, expect, it } from 'vitest';
import type { Cookies } from 'webextension-polyfill';
import { cookie } from '../../fakes/samples/cookie.ts';
import { browserCookie, installBrowser } from '../install-browser.ts';

const written: Cookies.SetDetailsType[] = [];
const taken: Cookies.RemoveDetailsType[] = [];
const refused = new Set<string>();
let scheme: 'chrome-extension' | 'moz-extension' = 'chrome-extension';
installBrowser({
  runtime: { getURL: () => `${scheme}://lights-out/` },
  cookies: {
    async set(details) {
      if (refused.has(details.name ?? '')) throw new Error('refused');
      written.push(details);
      return browserCookie();
    },
    async remove(details) {
      taken.push(details);
      return null;
    },
  },
});
beforeEach(() => {
  scheme = 'chrome-extension';
});
const { cookieJar } = await import('../../../utils/browser/cookies/cookie-jar.ts');

/** What the browser is told in order to end one cookie. */
async function toEnd(change: Parameters<typeof cookie>[0]): Promise<Cookies.SetDetailsType | undefined> {
  written.length = 0;
  await cookieJar.remove([cookie(change)]);
  return written[0];
}

it('ends a cookie by writing it anew with a date in the past, at its own host, path and store', async () => {
  expect(await toEnd({ path: '/app', storeId: 'firefox-container-3' })).toEqual({
    url: 'https://claude.ai/',
    name: 'sessionKey',
    path: '/app',
    secure: true,
    httpOnly: true,
    storeId: 'firefox-container-3',
    value: 'ended',
    expirationDate: 1,
    domain: 'claude.ai',
  });
});

it('passes the partition key back unchanged, and passes none where the cookie has none', async () => {
  const partition = { topLevelSite: 'https://news.example', hasCrossSiteAncestor: true };
  expect((await toEnd({ partition }))?.partitionKey).toEqual(partition);
  const older = { topLevelSite: 'https://news.example' };
  expect((await toEnd({ partition: older }))?.partitionKey).toEqual(older);
  expect(await toEnd({})).not.toHaveProperty('partitionKey');
});

it('names no domain for a cookie of one host, and a secure address also for one that is not secure', async () => {
  const details = await toEnd({ hostOnly: true, secure: false });
  expect(details).toMatchObject({ url: 'https://claude.ai/', secure: false });
  expect(details).not.toHaveProperty('domain');
});

it('names the first party in Firefox, and be it none, as isolation by it demands; Chromium knows none', async () => {
  expect(await toEnd({})).not.toHaveProperty('firstPartyDomain');
  scheme = 'moz-extension';
  expect((await toEnd({ firstPartyDomain: 'news.example' }))?.firstPartyDomain).toBe('news.example');
  expect((await toEnd({}))?.firstPartyDomain).toBe('');
});

it('writes nothing for a path that no address has, because another cookie would be ended', async () => {
  expect(await toEnd({ path: '/./' })).toBeUndefined();
  expect(await toEnd({ path: '/with blank' })).toBeUndefined();
  expect(await toEnd({ path: '//two//slashes' })).toMatchObject({ path: '//two//slashes' });
});

it('takes away the cookie of a page from the disk, which has no host to write to', async () => {
  expect(await toEnd({ domain: '', path: '/home/pages' })).toBeUndefined();
  expect(taken).toEqual([{ url: 'file:///home/pages', name: 'sessionKey', storeId: '0' }]);
});

it('ends every other cookie where the browser refuses one', async () => {
  refused.add('odd');
  written.length = 0;
  await cookieJar.remove([cookie({ name: 'odd' }), cookie({ name: 'even' })]);
  expect(written.map(({ name }) => name)).toEqual(['even']);
});
