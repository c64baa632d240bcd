import { expect, it } from 'vitest';
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
