import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import {
  canProbe,
  findUntried,
  isJudged,
  isOthersAddress,
  isOutOfTheWay,
} from '../../../utils/core/sign-out/can-probe.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeProbe, signOutAt } from '../../fakes/samples/asked-at.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

describe('isJudged', () => {
  it('is true only for auth cookies that the probe judges', () => {
    expect(isJudged(claude, cookie())).toBe(true);
    expect(isJudged(claude, cookie({ name: 'theme' }))).toBe(false);
    expect(isJudged({ ...claude, probe: null }, cookie())).toBe(false);
  });
});

describe('isOutOfTheWay', () => {
  const at = (paths: readonly string[]) => claude.authCookies.map((auth) => ({ ...auth, paths }));
  const base: SiteDefinition = { ...claude, authCookies: at(['/app']) };
  const url = 'https://claude.ai/app/more/x';
  const own = 'https://claude.ai/app/logout';
  const token = { send: { as: 'header', name: 'x-csrf' } } as const;
  const visit = { kind: 'navigate', scope: 'this-browser', url: own, userMustConfirm: false, grade: 'B' } as const;

  it.each<[string, boolean, Partial<SiteDefinition>]>([
    ['nothing is asked or sent there', true, {}],
    ['the site is asked there', false, { probe: { ...claudeProbe, url } }],
    ['nothing is asked at all', false, { probe: null }],
    ['only the jar may decide', false, { replaySafe: false }],
    ['a sign-out goes there', false, { signOut: [signOutAt(url)] }],
    [
      'a token is read there',
      false,
      { signOut: [signOutAt(own, { csrf: { from: 'endpoint', url, path: 'x', ...token } })] },
    ],
    ['a bearer is read there', false, { signOut: [signOutAt(own, { bearer: { url, path: 'x' } })] }],
    [
      'a token is in a cookie',
      true,
      { signOut: [signOutAt(own, { csrf: { from: 'cookie', cookie: 'x', ...token } })] },
    ],
    [
      'something is pressed',
      false,
      { signOut: [{ kind: 'press', scope: 'this-browser', url: 'https://claude.ai/', steps: [], grade: 'B' }] },
    ],
    ['it is below another own path', true, { authCookies: at(['/', '/app']) }],
    ['it is above another own path', false, { authCookies: at(['/app', '/app/more/own']) }],
    ['it is the own one', false, { authCookies: at(['/app', '/app/more']) }],
    ['a page is visited, of a reviewed definition', true, { signOut: [visit] }],
    ['a page is visited', false, { signOut: [visit], source: { kind: 'own', tried: 'yes' } }],
    ['a page is visited, of a file', false, { signOut: [visit], source: { kind: 'imported', tried: 'yes' } }],
    ['a request is sent', true, { signOut: [signOutAt(own)], source: { kind: 'own', tried: 'yes' } }],
  ])('of a cookie below the own path, where %s: %s', (_what, expected, of) => {
    expect(isOutOfTheWay({ ...base, ...of }, cookie({ path: '/app/more' }))).toBe(expected);
  });

  it.each(['/', '/app', '/app/', '/apps', '/other'])('is false of one that is not below it: %s', (path) => {
    expect(isOutOfTheWay(base, cookie({ path }))).toBe(false);
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
    ['below, out of the way', '/api', '/api/account/more', true],
    ['below the whole site, out of the way', '/', '/chat', true],
    ['below, where the sign-out goes', '/api', '/api/auth', false],
    ['below the whole site, where a person is led', '/', '/settings', false],
    ['at the own place', '/api', '/api/', true],
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
    expect(findUntried(claude, [cookie()])).toEqual([]);
    expect(findUntried(characterAi, [])).toEqual(['web-next-auth']);
    expect(findUntried({ ...characterAi, probe: null }, [])).toEqual(['HTTP_AUTHORIZATION', 'web-next-auth']);
  });

  it('names once the cookies of that name below the own path, which the site was not asked about', () => {
    const site = { ...claude, authCookies: claude.authCookies.map((auth) => ({ ...auth, paths: ['/api'] })) };
    const at = (path: string) => cookie({ path });
    expect(findUntried(site, [at('/api'), at('/chat')])).toEqual([]);
    expect(findUntried(site, [at('/api'), at('/api/more'), at('/api/much')])).toEqual(['sessionKey']);
  });
});
