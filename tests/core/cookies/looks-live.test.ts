import { describe, expect, it } from 'vitest';
import { looksLive } from '../../../utils/core/cookies/looks-live.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

const named = (name: string, change = {}) => looksLive(cookie({ name, ...change }), NOON) !== 'no';

describe('a cookie of an unknown site', () => {
  it.each([
    'connect.sid',
    'PHPSESSID',
    'JSESSIONID',
    'ASP.NET_SessionId',
    'laravel_session',
    'sessionid',
    '_app_session',
    'wordpress_logged_in_0a1b',
    'SSESS0a1b',
    '__Secure-authjs.session-token',
    'sb-project-auth-token',
    'xs',
    'at-main',
    'remember_user_token',
    'lamp',
  ])('may be a sign-in if scripts cannot read it: %s', (name) => expect(named(name)).toBe(true));

  it.each(['auth_token', 'jwt', 'sessionid', 'user.login', 'SID', 'app.sid'])(
    'may be a sign-in although scripts can read it, if its name says so: %s',
    (name) => {
      expect(named(name, { httpOnly: false })).toBe(true);
    },
  );

  it.each(['inside', 'lamp-id', 'u', 'visitors_pass'])('may be a sign-in if scripts can read it: %s', (name) => {
    expect(named(name, { httpOnly: false })).toBe(true);
  });

  it.each(['theme', 'visitor', 'consent', 'lang'])(
    'is no sign-in if scripts can read it and its name says another purpose: %s',
    (name) => {
      expect(named(name, { httpOnly: false })).toBe(false);
    },
  );

  it.each([
    'AWSALB',
    'AWSALBCORS',
    '__cf_bm',
    'cf_clearance',
    '_cfuvid',
    'incap_ses_1',
    'visid_incap_2',
    '_abck',
    'bm_sz',
    'datadome',
    '_px3',
    'csrftoken',
    'XSRF-TOKEN',
    '__RequestVerificationToken',
    '_ga',
    '_gid',
    '_fbp',
    '_hjSession_1',
    '_uetsid',
    '_pk_id.1',
    'ajs_user_id',
    'OptanonConsent',
    'TS01a2b3c4',
    'BIGipServerpool',
  ])('is no sign-in if its name is known for another purpose: %s', (name) =>
    expect([named(name), named(name, { httpOnly: false })]).toEqual([false, false]),
  );

  it.each([
    'CF_Authorization',
    '_gallery_api_session',
    '_ga_session',
    'cf_session',
    '__cf_login',
    'TS_session',
    'tsauth',
    'bm_auth',
    'AWSALB_session',
    'awsalb',
    'mp_login',
    '_pk_auth',
    'amp_token',
    '_px_auth',
    '__ddg_session',
    'csrf_session',
    'xsrf_auth',
    'MUID_login',
    'ajs_token',
    '_hjauth',
    'BIGipServer_auth_session',
    '__RequestVerificationToken_auth_session',
    '_fbpass',
    'SERVERIDENTITY',
    'CookieConsentLogin',
    '__utm_auth',
    '_rdt_session',
  ])('may be a sign-in although its name begins like one that is none: %s', (name) => {
    expect([named(name), named(name, { httpOnly: false })]).toEqual([true, true]);
  });

  it.each(['login', 'remember_me', 'logged_in', 'user', 'username', 'sid', 'session_id', 'sign_in', 'userid'])(
    'may be a sign-in with a short or plain value, if its name says so: %s',
    (name) => {
      const plain = { looksRandom: false, httpOnly: false };
      expect(named(name, plain)).toBe(true);
      expect(named(name, { ...plain, looksEmpty: true })).toBe(false);
      expect(
        named(name, { ...plain, domain: 'ads.example', partition: { topLevelSite: 'https://news.example' } }),
      ).toBe(false);
    },
  );

  it.each(['lang', 'theme', 'seen', 'tab'])(
    'is no sign-in with a short value, if its name does not say so: %s',
    (name) => expect(named(name, { looksRandom: false })).toBe(false),
  );

  it("is judged by its name only inside another site's pages", () => {
    const partition = { topLevelSite: 'https://news.example' };
    const ads = { domain: 'ads.example', partition };
    // A name that says sign-in counts there too, though another word takes it back.
    expect([named('cart_auth', { ...ads, httpOnly: true }), named('cart_id', { ...ads, httpOnly: true })]).toEqual([
      true,
      false,
    ]);
    expect([named('uid', ads), named('session', ads)]).toEqual([false, true]);
    expect(named('uid', { domain: 'www.news.example', partition })).toBe(true);
  });

  it.each<[string, string, string, boolean]>([
    ['of the page itself', 'news.example', 'https://news.example', true],
    ['of a host below the page', 'www.news.example', 'https://news.example', true],
    ['of a host above the page', 'news.example', 'https://www.news.example', true],
    ['of a host that only ends like the page', 'fakenews.example', 'https://news.example', false],
    ['of a host that the page only ends like', 'news.example', 'https://fakenews.example', false],
    ['in a page without an address', 'news.example', '', true],
  ])(
    'is judged by more than its name if it belongs to the page that it is in: %s',
    (_what, domain, topLevelSite, expected) => {
      expect(named('uid', { domain, partition: { topLevelSite } })).toBe(expected);
    },
  );

  it('is no sign-in if its value is empty or says no, or if it has expired', () => {
    expect(named('session', { looksEmpty: true })).toBe(false);
    expect(named('session', { expiresAt: NOON })).toBe(false);
    expect(named('session', { expiresAt: null })).toBe(true);
    expect(named('session', { expiresAt: 'unknown' })).toBe(true);
  });
});
