import { expect, it } from 'vitest';
import { findUnaccounted } from '../../../utils/core/leave/unaccounted.ts';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const at = (domain: string, name: string, change = {}) => cookie({ domain, name, ...change });
const find = (...cookies: ReturnType<typeof cookie>[]) =>
  findUnaccounted(cookies, allSites, NOON).map(
    ({ ref, cookieNames }) => `${ref.siteId} ${ref.storeId}: ${cookieNames.join(' ')}`,
  );

it.each([
  ['SID', 'google.com', 'google'],
  ['HSID', 'google.com', 'google'],
  ['SSID', 'google.com', 'google'],
  ['__Secure-3PSID', 'google.com', 'google'],
  ['LSID', 'accounts.google.com', 'google'],
  ['token_v2', 'reddit.com', 'reddit'],
  ['sessionKeyV3', 'claude.ai', 'claude'],
])('%s alone at a known site may be a sign-in', (name, domain, siteId) => {
  expect(find(at(domain, name))).toEqual([`${siteId} 0: ${name}`]);
});

it('is named in one line and one direction, whatever the site called it', () => {
  expect(find(at('claude.ai', 'session\u202e\u200bKeyV3'))).toEqual(['claude 0: sessionKeyV3']);
});

it('a short value at a known site may be a sign-in, if its name says so', () => {
  const plain = { looksRandom: false, httpOnly: false };
  expect(find(at('claude.ai', 'login', plain), at('claude.ai', 'theme', plain))).toEqual(['claude 0: login']);
});

it('cookies beside a session that is seen in that store are shown by its session alone', () => {
  const other = { storeId: 'firefox-container-3' };
  expect(
    find(
      at('google.com', '__Secure-1PSID'),
      at('google.com', 'SID'),
      at('google.com', 'HSID', other),
      at('google.com', 'SID', other),
    ),
  ).toEqual(['google firefox-container-3: HSID SID']);
});

it('a session that has ended accounts for nothing any more', () => {
  expect(find(at('claude.ai', 'sessionKey', { expiresAt: NOON }), at('claude.ai', 'sessionKeyV3'))).toEqual([
    'claude 0: sessionKeyV3',
  ]);
});

it('cookies that the definition names as harmless, documented ones and sites without a definition are left out', () => {
  const listed = allSites.flatMap((site) =>
    [...site.leftoverCookies, ...site.trustedDeviceCookies].map((name) =>
      at(new URL(site.origins[0] ?? '').hostname, name),
    ),
  );
  expect(listed.length).toBeGreaterThan(0);
  expect(find(...listed, at('claude.ai', '__cf_bm'), at('google.com', 'NID'), at('town.example', 'session'))).toEqual(
    [],
  );
});

it.each(['leftoverCookies', 'trustedDeviceCookies'] as const)(
  'a file cannot hide a sign-in by calling its cookie harmless (%s)',
  (member) => {
    const own = { ...toOwnDefinition(wikiDraft), [member]: ['PHPSESSID'] };
    const found = (source: SiteDefinition['source']) =>
      findUnaccounted([at('wiki.example.org', 'PHPSESSID', { hostOnly: true })], [{ ...own, source }], NOON);
    expect(found({ kind: 'imported', tried: 'no' })).toMatchObject([{ cookieNames: ['PHPSESSID'] }]);
    expect(found({ kind: 'imported', tried: 'yes' })).toMatchObject([{ cookieNames: ['PHPSESSID'] }]);
    expect(found({ kind: 'built-in' })).toEqual([]);
  },
);
