import { describe, expect, it } from 'vitest';
import { findStoredSession } from '../../utils/core/sessions/stored-session.ts';
import type { SiteId } from '../../utils/core/sites/site.ts';
import { allSites } from '../../utils/sites/all-sites.ts';
import { NOON } from '../fakes/ports/fake-clock.ts';
import { cookie } from '../fakes/samples/cookie.ts';
import { overview } from '../fakes/samples/overview.ts';

/** Cookies of one host, by their names. Each is as a sign-in would be: long, hidden from scripts and kept. */
const jar = (domain: string, ...names: string[]) => names.map((name) => cookie({ domain, name }));
type Jar = ReturnType<typeof jar>;

const look = (cookies: Jar) =>
  overview({ cookies, sites: allSites, access: new Map(allSites.map(({ id }) => [id, 'granted'])) });
const rows = (cookies: Jar) => look(cookies).sessions.map(({ ref, sign }) => `${ref.siteId} ${sign}`);

const yahoo = jar('yahoo.com', 'A1', 'A3', 'B');
const stackOverflow = jar('stackoverflow.com', 'prov');

describe('a visitor is never shown as signed in', () => {
  it.each<[SiteId, Jar, readonly string[]]>([
    ['amazon', jar('amazon.com', 'x-main', 'ubid-main', 'session-id', 'session-token'), []],
    ['ebay', jar('ebay.com', 'nonsession', 'dp1'), []],
    ['facebook', jar('facebook.com', 'datr', 'sb', 'fr'), []],
    ['facebook, after the session is dead', jar('facebook.com', 'datr', 'sb', 'fr', 'c_user', 'presence'), []],
    ['netflix', jar('netflix.com', 'nfvdid'), []],
    ['tiktok', jar('tiktok.com', 'ttwid', 'msToken', 'odin_tt'), []],
    ['google by YouTube', jar('youtube.com', 'PREF', '__Secure-3PAPISID'), []],
    ['microsoft-365', jar('login.microsoftonline.com', 'buid', 'fpc', 'esctx'), []],
    ['microsoft', jar('login.live.com', 'MSPAuth', 'MSPProf'), []],
    ['atlassian', jar('atlassian.com', 'atlassian.xsrf.token', 'atl.xsrf.token'), []],
    ['yahoo', yahoo, ['yahoo may-be']],
    ['stack-overflow', stackOverflow, ['stack-overflow may-be']],
    ['paypal', jar('paypal.com', 'x-pp-s', 'nsid'), ['paypal may-be']],
    ['zoom', jar('zoom.us', '_zm_ssid', '_zm_page_auth', 'cred'), ['zoom may-be']],
    ['gitlab', jar('gitlab.com', '_gitlab_session'), ['gitlab may-be']],
  ])('%s', (_what, cookies, shown) => {
    expect(rows(cookies)).toEqual(shown);
  });

  it.each<[SiteId, Jar]>([
    ['amazon', jar('amazon.com', 'x-main', 'ubid-main', 'session-id', 'session-token')],
    ['facebook', jar('facebook.com', 'datr', 'sb', 'fr')],
    ['gitlab', jar('gitlab.com', 'known_sign_in')],
    ['netflix', jar('netflix.com', 'nfvdid')],
    ['tiktok', jar('tiktok.com', 'ttwid', 'msToken', 'odin_tt')],
    ['microsoft-365', jar('login.microsoftonline.com', 'buid', 'fpc', 'esctx')],
    ['atlassian', jar('atlassian.com', 'atlassian.xsrf.token', 'atl.xsrf.token')],
  ])('%s: what is known to be no sign-in is in no doubt either', (_what, cookies) => {
    expect(look(cookies).unaccounted).toEqual([]);
  });
});

describe('whoever is signed in is shown', () => {
  it.each<[SiteId, string, Jar]>([
    ['amazon', 'signed-in', jar('amazon.com', 'at-main', 'session-id')],
    ['amazon', 'signed-in', jar('amazon.com', 'sess-at-main')],
    ['gitlab', 'signed-in', jar('gitlab.com', '_gitlab_session', 'remember_user_token')],
    ['atlassian', 'signed-in', jar('atlassian.com', 'cloud.session.token')],
    ['atlassian', 'signed-in', jar('bitbucket.org', 'cloud.session.token')],
    ['atlassian', 'signed-in', jar('trello.com', 'cloud.session.token')],
    ['canva', 'may-be', jar('canva.com', 'session')],
    ['coursera', 'signed-in', jar('coursera.org', 'CAUTH')],
    ['dropbox', 'may-be', jar('dropbox.com', 't')],
    ['duolingo', 'signed-in', jar('duolingo.com', 'jwt_token')],
    ['facebook', 'signed-in', jar('facebook.com', 'xs', 'c_user', 'datr')],
    ['figma', 'signed-in', jar('www.figma.com', '__Host-figma.authn', '__Host-figma.authn-state')],
    ['google', 'signed-in', jar('youtube.com', 'LOGIN_INFO')],
    ['microsoft', 'signed-in', jar('login.live.com', '__Host-MSAAUTHP')],
    ['microsoft-365', 'signed-in', jar('login.microsoftonline.com', 'ESTSAUTH')],
    ['netflix', 'signed-in', jar('netflix.com', 'NetflixId', 'SecureNetflixId', 'nfvdid')],
    ['proton', 'may-be', jar('account.proton.me', 'AUTH-abc', 'REFRESH-abc')],
    ['slack', 'signed-in', jar('slack.com', 'd')],
    ['spotify', 'signed-in', jar('spotify.com', 'sp_dc')],
    ['tiktok', 'signed-in', jar('tiktok.com', 'sessionid', 'ttwid')],
    ['twitch', 'signed-in', jar('twitch.tv', 'auth-token')],
    ['wikipedia', 'signed-in', jar('wikipedia.org', 'centralauth_Token')],
    ['yahoo', 'may-be', [...yahoo, ...jar('yahoo.com', 'T')]],
    ['zoom', 'signed-in', jar('zoom.us', '_zm_ssid', 'zm_aid')],
  ])('%s: %s', (siteId, sign, cookies) => {
    expect(rows(cookies)).toEqual([`${siteId} ${sign}`]);
  });
});

describe('a sign-in in web storage', () => {
  const see = (siteId: SiteId, seen: Readonly<Record<string, 'token' | 'plain'>>) => {
    const sites = allSites.filter(({ id }) => id === siteId);
    const stored = sites.flatMap((site) => {
      const origin = site.origins[0] ?? '';
      const keys = Object.entries(seen).map(
        ([key, looks]) => ({ area: 'local', key, looks, expiresAt: null }) as const,
      );
      return findStoredSession(site, '0', origin, keys, NOON) ?? [];
    });
    return overview({ sites, stored, access: new Map([[siteId, 'granted']]) }).sessions.map(({ sign }) => sign);
  };

  it.each<[string, SiteId, Readonly<Record<string, 'token' | 'plain'>>, readonly string[]]>([
    ['a page that shows the code to scan', 'whatsapp', { WANoiseInfo: 'token' }, ['may-be']],
    ['a page that is linked', 'whatsapp', { WANoiseInfo: 'token', 'last-wid-md': 'plain' }, ['signed-in']],
    ['a page that shows the code to scan', 'telegram', { dc2_auth_key: 'token' }, ['may-be']],
    ['a page that is signed in', 'telegram', { dc2_auth_key: 'token', user_auth: 'plain' }, ['signed-in']],
    ['a page that was never used', 'telegram', { theme: 'plain' }, []],
  ])('%s: %s', (_what, siteId, seen, shown) => {
    expect(see(siteId, seen)).toEqual(shown);
  });
});
