import { expect, it } from 'vitest';
import { findChanges, listWatched, type WatchedCookie } from '../../../utils/core/watching/cookie-changes.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

const host = 'wiki.example';
const sid = (digest: string | null = 'a'): WatchedCookie => ({ name: 'sid', host, area: null, digest });
const other: WatchedCookie = { name: 'remember_me', host, area: null, digest: null };

it.each<[string, readonly WatchedCookie[], readonly WatchedCookie[], readonly string[]]>([
  ['nothing where all is as it was', [sid(), other], [other, sid()], []],
  ['what is not here any more', [sid(), other], [other], ['sid gone']],
  ['what has another value', [sid()], [sid('b')], ['sid changed']],
  ['what has got a value too plain to digest', [sid()], [sid(null)], ['sid changed']],
  ['nothing of a value that was never digested', [sid(null)], [sid('b')], []],
  ['that one of the same name is at another host', [sid()], [{ ...sid(), host: 'example' }], ['sid gone']],
  ['what went before what changed', [sid(), other], [sid('b')], ['remember_me gone', 'sid changed']],
  ['that a key of storage bears the name of a cookie', [sid()], [{ ...sid(), area: 'local' }], ['sid gone']],
  ['nothing of what came', [], [sid()], []],
])('tells %s', (_what, before, after, expected) => {
  expect(findChanges(before, after).map(({ change, name }) => `${name} ${change}`)).toEqual(expected);
});

it('looks at each cookie once that may be part of a sign-in, the likeliest first', () => {
  const cookies = [
    cookie({ name: 'theme', domain: host, looksRandom: false }),
    cookie({ name: 'csrf_token', domain: host, httpOnly: true }),
    cookie({ name: 'sid', domain: host, httpOnly: true }),
    cookie({ name: 'sid', domain: host, httpOnly: true, path: '/admin' }),
    cookie({ name: 'sid', domain: 'example', httpOnly: true }),
  ];
  const watched = listWatched(cookies, NOON).map(({ domain, name }) => `${name} ${domain}`);
  expect(watched.slice(0, 2)).toEqual(['sid wiki.example', 'sid example']);
  expect(watched).not.toContain('theme wiki.example');
});
