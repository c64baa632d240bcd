import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { overview } from '../../fakes/samples/overview.ts';
import { requiredSites } from '../../fakes/samples/required-sites.ts';

const names = ['HTTP_AUTHORIZATION', 'web-next-auth'];
const cookies = names.map((name) => cookie({ name, domain: 'character.ai' }));

it.each([
  ['none of its cookies', [], 'signed-in'],
  ['one of its two cookies', ['web-next-auth'], 'signed-in'],
  ['all of its cookies', names, 'may-be'],
])('a session is as sure as its cookies: visitors have %s', (_what, visitorCookies, sign) => {
  const sites = requiredSites.map((site) => (site.id === 'character-ai' ? { ...site, visitorCookies } : site));
  expect(overview({ cookies, sites }).sessions.map((session) => session.sign)).toEqual([sign]);
});

it('nothing is warned of where a session only may be one: its dates are those of a visitor’s cookies', () => {
  const of = (visitorCookies: readonly string[]) => {
    const sites = requiredSites.map((site) => (site.id === 'character-ai' ? { ...site, visitorCookies } : site));
    const soon = cookies.map((one) => ({ ...one, expiresAt: null }));
    return overview({ cookies: soon, sites }).warnings.map(({ code }) => code);
  };
  expect(of([])).not.toEqual([]);
  expect(of(names)).toEqual([]);
});

describe('a cookie in which a site writes down whether somebody is signed in', () => {
  const sites = requiredSites.map((site) => (site.id === 'character-ai' ? { ...site, stateCookies: ['state'] } : site));
  const state = (change: Partial<Cookie>) => cookie({ name: 'state', domain: 'character.ai', ...change });
  const signOf = (...more: readonly Cookie[]) =>
    overview({ cookies: [...cookies, ...more], sites }).sessions.map(({ sign }) => sign);

  it.each<[string, readonly Cookie[], 'may-be' | 'signed-in']>([
    ['is not there', [], 'signed-in'],
    ['says no', [state({ looksEmpty: true })], 'may-be'],
    ['says something else', [state({ looksEmpty: false })], 'signed-in'],
    ['says both, at two paths', [state({ looksEmpty: true }), state({ path: '/a', looksEmpty: false })], 'signed-in'],
    ['says no in another container', [state({ looksEmpty: true, storeId: 'firefox-container-3' })], 'signed-in'],
    ['says no at a host below', [state({ looksEmpty: true, domain: 'ads.character.ai' })], 'signed-in'],
  ])('makes a sign-in one that only may be where it says no, and does nothing else: it %s', (_what, more, sign) => {
    expect(signOf(...more)).toEqual([sign]);
  });

  it('is no sign-in, and ends none', () => {
    expect(overview({ cookies: [state({ looksEmpty: false })], sites }).sessions).toEqual([]);
    expect(signOf(state({ looksEmpty: true }))).toHaveLength(1);
  });
});
