import { describe, expect, it } from 'vitest';
import { learnRequest } from '../../../utils/core/watching/learn-request.ts';
import type { SignOutWatch, WatchedRequest } from '../../../utils/core/watching/sign-out-watch.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { control, pressed, requested, WIKI, watched } from './watched.ts';

const learn = (requests: readonly WatchedRequest[], change: Partial<SignOutWatch> = {}) =>
  learnRequest(watched({ requests, ...change }), [WIKI]);
const field = (name: string, literal: string | boolean | null = null, cookie: string | null = null) => ({
  name,
  literal,
  cookie,
});
const way = { kind: 'http', scope: 'this-browser', url: `${WIKI}/logout`, method: 'POST', grade: 'B' };
const logoutForm = { method: 'POST', origin: WIKI, path: '/logout', fields: ['_token', 'action'], hasPassword: false };
const form = pressed({ control: control({ form: logoutForm, isScripted: false }) });

describe('a request that can be sent again', () => {
  it.each<[string, Partial<WatchedRequest>, object]>([
    ['nothing but its address', {}, { body: null, contentType: null, csrf: null }],
    [
      'a fixed word in a form',
      { path: '/index', body: 'form', fields: [field('action', 'logout')] },
      { url: `${WIKI}/index`, body: 'action=logout', contentType: 'application/x-www-form-urlencoded', csrf: null },
    ],
    [
      'words and flags in JSON',
      { body: 'json', fields: [field('mode', 'session'), field('all', false)] },
      { body: '{"mode":"session","all":false}', contentType: 'application/json' },
    ],
    ['DELETE', { method: 'DELETE', path: '/api/session' }, { method: 'DELETE', url: `${WIKI}/api/session` }],
    ['PUT', { method: 'PUT' }, { method: 'PUT' }],
  ])('has %s', (_what, change, expected) => {
    expect(learn([requested(change)])).toMatchObject({ ...way, ...expected });
  });

  it("has a token that stands hidden in the page's form", () => {
    const request = requested({ by: 'page', body: 'form', fields: [field('_token'), field('action', 'logout')] });
    expect(learn([request], { presses: [form] })).toMatchObject({
      ...way,
      body: 'action=logout',
      csrf: {
        from: 'form',
        url: `${WIKI}/home`,
        action: '/logout',
        field: '_token',
        send: { as: 'form-field', name: '_token' },
      },
    });
  });

  it('has a header whose value a cookie holds', () => {
    const headers = [{ name: 'X-XSRF-TOKEN', cookie: 'XSRF-TOKEN' }];
    expect(learn([requested({ headers })])).toMatchObject({
      csrf: { from: 'cookie', cookie: 'XSRF-TOKEN', send: { as: 'header', name: 'X-XSRF-TOKEN' } },
    });
  });

  it('has a header that the page tells in an element of its head', () => {
    const presses = [pressed({ metas: ['viewport', 'csrf-token'] })];
    expect(learn([requested({ headers: [{ name: 'X-CSRF-Token', cookie: null }] })], { presses })).toMatchObject({
      csrf: { from: 'meta', url: `${WIKI}/home`, name: 'csrf-token', send: { as: 'header', name: 'X-CSRF-Token' } },
    });
  });

  it('is a page that is only visited', () => {
    expect(learn([requested({ method: 'GET', by: 'page' })])).toEqual({
      kind: 'navigate',
      scope: 'this-browser',
      url: `${WIKI}/logout`,
      userMustConfirm: false,
      grade: 'B',
    });
  });
});

describe('a request that cannot', () => {
  it.each<[string, Partial<WatchedRequest>]>([
    ["a header of the page's own", { headers: [{ name: 'X-App-Id', cookie: null }] }],
    ['a bearer token', { headers: [{ name: 'Authorization', cookie: null }] }],
    ['a token in its query', { method: 'GET', by: 'page', hasQuery: true }],
    ['an id in JSON', { body: 'json', fields: [field('id')] }],
    ['a token of which no form is known', { body: 'form', fields: [field('_token')] }],
    ['two values that are not known', { body: 'form', fields: [field('a', null, 'a'), field('b', null, 'b')] }],
    ['an id in its address', { method: 'DELETE', path: '/session/*' }],
    ['parts, as a file is sent in', { body: 'other' }],
    ['a method of its own', { method: 'LOGOUT' }],
  ])('has %s', (_what, change) => {
    expect(learn([requested(change)])).toBeNull();
  });

  it('goes over http, or elsewhere', () => {
    const http = 'http://wiki.example';
    expect(learnRequest(watched({ requests: [requested({ origin: http })] }), [http])).toBeNull();
    expect(learn([requested({ origin: 'https://sso.example' })])).toBeNull();
  });
});

describe('the request that is chosen', () => {
  const later = (change: Partial<WatchedRequest>) => requested({ at: NOON + 500, ...change });

  it('is none that says nothing of signing out, and none that ends an account', () => {
    const others = ['/api/track', '/settings/save', '/account/delete'].map((path) => requested({ path }));
    expect(learn(others)).toBeNull();
  });

  it('changes something, where the page that asks again was visited before', () => {
    const visit = requested({ method: 'GET', by: 'page' });
    expect(learn([visit, later({ by: 'page' })])).toMatchObject({ kind: 'http', method: 'POST' });
  });

  it('is not the page after it, and none that left long after the sign-in went', () => {
    const after = later({ method: 'GET', by: 'page', path: '/logged-out' });
    expect(learn([requested(), after])).toMatchObject(way);
    expect(learn([requested({ at: NOON + 60_000 })])).toBeNull();
  });
});
