import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../../../../utils/core/answers/answer.ts';
import { readVerdict } from '../../../../utils/core/answers/read-answer.ts';
import { type AddressLook, findProbe } from '../../../../utils/core/discovery/probe/find-probe.ts';
import { html, json } from '../../../fakes/site-server/answers.ts';
import { foreignAnswers } from '../../../sites/foreign-answers.ts';
import { page } from '../../../sites/learned-probes.ts';

const url = 'https://wiki.example.org/start';
const look = (inside: RawAnswer, visitor: RawAnswer, second = inside): AddressLook => ({
  url,
  judges: ['sid'],
  first: inside,
  second,
  visitor,
});
const rulesOf = (one: AddressLook) => {
  const found = findProbe([one]);
  return found && { toldBy: found.toldBy, yes: found.probe.signedIn[0], no: found.probe.signedOut[0] };
};

const login = '<form method=post action=/login><input name=email><input type=password name=pass></form>';
const out = '<a href="/logout">Log out</a>';
const user = { id: '7', name: 'Alice', email: 'alice@example.org' };

describe('what tells signed in from signed out', () => {
  it.each<[string, RawAnswer, RawAnswer, unknown, unknown]>([
    [
      'a user or null',
      json(200, { user }),
      json(200, { user: null }),
      {
        status: [200],
        json: [
          { path: 'user.id', is: 'text' },
          { path: 'user.name', is: 'text' },
        ],
      },
      { status: [200], json: [{ path: 'user', is: 'null', keys: ['user'] }] },
    ],
    [
      'a user or nothing',
      json(200, { user: { name: 'Alice' } }),
      json(200, {}),
      { status: [200], json: [{ path: 'user.name', is: 'text' }] },
      { status: [200], json: [{ whole: 'empty-object' }] },
    ],
    [
      'an account or null as the whole answer',
      json(200, user),
      json(200, null),
      {
        status: [200],
        json: [
          { path: 'name', is: 'text' },
          { path: 'id', is: 'text' },
        ],
      },
      { status: [200], json: [{ whole: 'null' }] },
    ],
    [
      'an account beside a session that visitors have too,',
      json(200, { id: 'a1', user: { name: 'Alice' } }),
      json(200, { id: null, user: null }),
      { status: [200], json: [{ path: 'user.name', is: 'text' }] },
      { status: [200], json: [{ path: 'user', is: 'null', keys: ['id', 'user'] }] },
    ],
    [
      'a flag',
      json(200, { authenticated: true, account: 'a' }),
      json(200, { authenticated: false, account: '' }),
      { status: [200], json: [{ path: 'account', is: 'text' }] },
      { status: [200], json: [{ path: 'authenticated', is: 'false', keys: ['authenticated', 'account'] }] },
    ],
    [
      'a code',
      json(200, { user: { name: 'Alice' } }),
      json(401, { error: { code: 'not_signed_in', message: 'Who are you?' } }),
      { status: [200], json: [{ path: 'user.name', is: 'text' }] },
      { status: [401], json: [{ path: 'error.code', equals: 'not_signed_in' }] },
    ],
  ])('is %s of an endpoint', (_what, inside, visitor, yes, no) => {
    expect(rulesOf(look(inside, visitor))).toEqual({ toldBy: 'json', yes, no });
  });

  it('is a page that signs out or asks for a password, at the same status', () => {
    expect(rulesOf(look(page(`<nav>${out}</nav>`), page(login)))).toEqual({
      toldBy: 'page',
      yes: {
        status: [200],
        page: { has: ['link /logout'], lacks: ['form POST /login email,pass:password'] },
      },
      no: { status: [200], page: { has: ['form POST /login email,pass:password'], lacks: ['link /logout'] } },
    });
  });

  it('is a page with an account menu or a link to sign in', () => {
    const found = rulesOf(look(page('<button id="user-menu">'), page('<a href="/sign-in">Sign in</a>')));
    expect(found).toMatchObject({ yes: { page: { has: ['id user-menu'] } }, no: { page: { has: ['link /sign-in'] } } });
  });

  it('is a page or a redirect to a path that takes sign-ins', () => {
    expect(rulesOf(look(page(out), { kind: 'redirect', to: '/login' }))).toEqual({
      toldBy: 'redirect',
      yes: { status: [200], page: { has: ['link /logout'], lacks: [] } },
      no: { redirect: '/login' },
    });
  });

  it('is an endpoint that redirects, or answers a page, where nobody is signed in', () => {
    expect(rulesOf(look(json(200, { user }), { kind: 'redirect', to: '/users/sign_in' }))).toMatchObject({
      no: { redirect: '/users/sign_in' },
    });
    expect(rulesOf(look(json(200, { user }), page(login)))).toMatchObject({ toldBy: 'json' });
  });

  it('is an endpoint before a page, and a page before a redirect', () => {
    const byPage = { ...look(page(out), page(login)), url: 'https://wiki.example.org/page' };
    const byRedirect = {
      ...look(page(out), { kind: 'redirect', to: '/login' }),
      url: 'https://wiki.example.org/account',
    };
    const byJson = { ...look(json(200, { user }), json(200, { user: null })), url: 'https://wiki.example.org/me' };
    expect(findProbe([byRedirect, byPage, byJson])?.probe.url).toBe('https://wiki.example.org/me');
    expect(findProbe([byRedirect, byPage])?.probe.url).toBe('https://wiki.example.org/page');
  });
});

describe('nothing tells them apart', () => {
  const inside = json(200, { user });
  it.each<[string, AddressLook]>([
    ['where both answers are the same', look(inside, inside)],
    ['where both pages are the same shell', look(page('<div id=root></div>'), page('<div id=root></div>'))],
    ['where only words differ', look(page('<p>Hello Alice</p>'), page('<p>Hello</p>'))],
    ['where only what people wrote differs', look(page(`<article>${out}</article>`), page(login))],
    ['where "logout" stands in a script in both', look(page('<script>"/logout"</script>'), page(login))],
    [
      'where an answer changes between two equal looks',
      look(inside, json(200, { user: null }), json(200, { user: null })),
    ],
    ['where a page changes between two equal looks', look(page(out), page(login), page('<p>Busy</p>'))],
    ['where the endpoint refuses the sign-in too', look(json(401, {}), json(401, {}))],
    ['where the sign-in is refused and a visitor is not', look(json(401, { error: 'who' }), inside)],
    ['where there were too many requests', look(json(429, {}), json(200, { user: null }))],
    ['where a visitor met a limit', look(inside, json(429, { error: 'slow_down' }))],
    ['where a visitor met a fault', look(inside, json(500, { error: 'broken_pipe' }))],
    ['where a visitor met nothing', look(inside, json(404, { code: 'no_such_thing' }))],
    ['where a visitor met a bot check', look(inside, html(403))],
    ['where a visitor has only a status', look(inside, json(401, { message: 'Unauthorized' }))],
    ['where a visitor gets a sentence', look(inside, json(401, { error: 'Please sign in first.' }))],
    ['where a visitor gets a word for any fault', look(inside, json(401, { error: 'forbidden' }))],
    ['where a visitor gets a code with digits', look(inside, json(401, { code: 'e4011' }))],
    ['where a visitor is sent to the front page', look(page(out), { kind: 'redirect', to: '/' })],
    ['where a visitor is sent to maintenance', look(page(out), { kind: 'redirect', to: '/maintenance' })],
    ['where a visitor is sent elsewhere', look(page(out), { kind: 'redirect', to: null })],
    ['where a visitor is sent to a random path', look(page(out), { kind: 'redirect', to: '/login/8271635' })],
    [
      'where the sign-in itself is redirected',
      look({ kind: 'redirect', to: '/home' }, { kind: 'redirect', to: '/login' }),
    ],
    ['where no answer came', look({ kind: 'timeout' }, page(login))],
    ['where only a token differs', look(json(200, { csrfToken: 'a', user: null }), json(200, { user: null }))],
    ['where only a consent banner differs', look(page(out), page(`${out}<div id=cookie-banner></div>`))],
    [
      "where only somebody's name stands in a key",
      look(json(200, { users: { alice: { a: 1 } } }), json(200, { users: {} })),
    ],
    ["where only somebody's name stands in an address", look(page('<a href="/@alice">A</a>'), page(login))],
    ["where only somebody's name stands in an id", look(page('<i id="user-alice">'), page(login))],
  ])('%s', (_what, one) => {
    expect(findProbe([one])).toBeNull();
  });
});

it.each([
  ['an endpoint', look(json(200, { user }), json(200, { user: null }))],
  ['an endpoint with a code', look(json(200, { user }), json(401, { error: 'session_missing' }))],
  ['a page', look(page(out), page(login))],
  ['a redirect', look(page(out), { kind: 'redirect', to: '/login' })],
] as const)('a probe found in %s is decided by no foreign answer', (_what, one) => {
  const probe = findProbe([one])?.probe;
  const decided = foreignAnswers.filter(([, raw]) => probe && readVerdict(probe, raw) !== 'could-not-tell');
  expect([probe === undefined, decided.map(([what]) => what)]).toEqual([false, []]);
});

it('a probe holds no word of the account', () => {
  const inside = page('<a href="/u/alice">Alice</a><a href="/logout">Out</a><i id="alice-menu"></i>');
  for (const one of [look(inside, page(login)), look(json(200, { user }), json(200, { user: null }))])
    expect(JSON.stringify(findProbe([one]))).not.toMatch(/alice/i);
});
