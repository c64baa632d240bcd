import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { canProbe, findUntried, isJudged, isOthersAddress, reaches } from '../../../utils/core/sign-out/can-probe.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

describe('reaches', () => {
  it.each([
    ['claude.ai', true, 'claude.ai', true],
    ['claude.ai', false, 'claude.ai', true],
    ['claude.ai', false, 'api.claude.ai', true],
    ['claude.ai', true, 'api.claude.ai', false],
    ['api.claude.ai', false, 'claude.ai', false],
    ['claude.ai', false, 'notclaude.ai', false],
    ['claude.ai', false, 'claude.ai.evil.example', false],
  ])('says whether %s (host-only: %s) is sent to %s: %s', (domain, hostOnly, host, expected) => {
    expect(reaches({ domain, hostOnly }, host)).toBe(expected);
  });
});

describe('isJudged', () => {
  it('is true only for auth cookies that the probe judges', () => {
    expect(isJudged(claude, cookie())).toBe(true);
    expect(isJudged(claude, cookie({ name: 'theme' }))).toBe(false);
    expect(isJudged({ ...claude, probe: null }, cookie())).toBe(false);
  });
});

describe('canProbe', () => {
  const token = cookie({ name: 'HTTP_AUTHORIZATION', domain: 'character.ai' });

  it('is false without a probe, and for an empty jar', () => {
    expect(canProbe({ ...claude, probe: null }, [cookie()])).toBe(false);
    expect(canProbe(claude, [])).toBe(false);
    expect(canProbe(claude, [cookie({ name: 'theme' })])).toBe(false);
  });

  it.each<[string, readonly Partial<Cookie>[], boolean]>([
    ['the whole site', [{}], true],
    ['the whole site and its own host', [{}, { hostOnly: true }], true],
    ["the probe's folder", [{ path: '/api' }], true],
    ["the probe's folder, with a slash", [{ path: '/api/' }], true],
    ["the probe's very address", [{ path: '/api/account' }], true],
    ["below the probe's address", [{ path: '/api/account/more' }], false],
    ['a folder of a similar name', [{ path: '/ap' }], false],
    ['another folder', [{ path: '/chat' }], false],
    ['another folder, beside one for the whole site', [{}, { path: '/chat' }], false],
  ])('needs every auth cookie to reach the probe: %s', (_what, cookies, expected) => {
    expect(canProbe(claude, cookies.map(cookie))).toBe(expected);
  });

  it.each<[string, string, string, boolean]>([
    ['above the own one', '/api', '/', true],
    ['above, where the own one is asked below', '/api/account', '/api', true],
    ['below, where the site is not asked', '/api', '/api/account/more', false],
    ['below the whole site', '/', '/chat', false],
    ['beside the own one', '/api', '/chat', true],
    ['beside it, with a similar name', '/api', '/apiary', true],
  ])(
    'needs one of another application that may be taken for it to reach the probe: %s',
    (_what, own, other, expected) => {
      const site = { ...claude, authCookies: claude.authCookies.map((auth) => ({ ...auth, paths: [own] })) };
      expect(canProbe(site, [cookie({ path: own }), cookie({ path: other })])).toBe(expected);
      expect(canProbe(site, [cookie({ path: other })])).toBe(false);
    },
  );

  it('needs every chunk to reach the probe', () => {
    const chunky: SiteDefinition = {
      ...claude,
      authCookies: [{ name: 'sessionKey', match: 'chunked', hosts: ['claude.ai'] }],
    };
    expect(canProbe(chunky, [cookie({ name: 'sessionKey.0' }), cookie({ name: 'sessionKey.1' })])).toBe(true);
    expect(canProbe(chunky, [cookie({ name: 'sessionKey.0' }), cookie({ name: 'sessionKey.1', path: '/chat' })])).toBe(
      false,
    );
  });

  it('ignores where cookies are that the probe does not judge', () => {
    expect(
      canProbe(characterAi, [
        token,
        cookie({ name: 'web-next-auth', domain: 'character.ai', hostOnly: true, path: '/chat' }),
      ]),
    ).toBe(true);
  });

  it('puts a cookie into a header only if the cookie itself reaches the host', () => {
    expect(canProbe(characterAi, [token])).toBe(true);
    expect(canProbe(characterAi, [{ ...token, hostOnly: true }])).toBe(false);
    expect(canProbe(characterAi, [cookie({ name: 'web-next-auth', domain: 'character.ai' })])).toBe(false);
    expect(canProbe(characterAi, [])).toBe(false);
  });
});

it.each<[string, readonly string[], string, boolean]>([
  ['at its path', ['/'], '/b', true],
  ['at its path with a slash', ['/'], '/b/', true],
  ['where the own path is as deep', ['/', '/b/api'], '/b', false],
  ['where its path only begins alike', ['/'], '/b/ap', false],
  ['where the own path is elsewhere', ['/a'], '/', true],
  ['where it is above the own path', ['/b'], '/', false],
])('an address belongs to another application of the host that is nearer: %s', (_what, paths, other, expected) => {
  const site = { ...claude, authCookies: claude.authCookies.map((auth) => ({ ...auth, paths })) };
  const cookies = [cookie({ path: paths[0] ?? '/' }), cookie({ path: other })];
  expect(isOthersAddress(site, cookies, 'https://claude.ai/b/api/me')).toBe(expected);
  expect(isOthersAddress(site, cookies, 'https://other.example/b/api/me')).toBe(false);
});

describe('findUntried', () => {
  it('names the auth cookies that the probe does not judge', () => {
    expect(findUntried(claude)).toEqual([]);
    expect(findUntried(characterAi)).toEqual(['web-next-auth']);
    expect(findUntried({ ...characterAi, probe: null })).toEqual(['HTTP_AUTHORIZATION', 'web-next-auth']);
  });
});
