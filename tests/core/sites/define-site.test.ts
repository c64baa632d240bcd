import { expect, it } from 'vitest';
import { defineSite } from '../../../utils/core/sites/define-site.ts';

const least = {
  id: 'least',
  name: 'Least',
  registrableDomains: ['least.example'],
  origins: ['https://least.example'],
  authCookies: [{ name: 'sid', hosts: ['least.example'] }],
  signOut: [],
  pages: { home: 'https://least.example/' },
  evidence: [],
} as const;

it('claims nothing that a site file does not state', () => {
  expect(defineSite(least)).toEqual({
    ...least,
    source: { kind: 'built-in' },
    group: null,
    authCookies: [{ name: 'sid', match: 'exact', hosts: ['least.example'] }],
    visitorCookies: [],
    authStorage: [],
    parentOrigins: [],
    access: 'optional',
    companionCookies: [],
    lifetime: { kind: 'unknown' },
    probe: null,
    replaySafe: false,
    accountName: null,
    mayEndAllAccounts: false,
    sessionList: null,
    waysIn: [],
    trustedDeviceCookies: [],
    leftoverCookies: [],
    keeps: 'account',
    related: [],
    pages: {
      home: 'https://least.example/',
      login: null,
      account: null,
      sessions: null,
      help: null,
      status: null,
      password: null,
      tokens: null,
    },
    statusApi: null,
    words: { paths: [], livesOn: null },
  });
});

it('fills every request of a definition, so that only what is stated is sent', () => {
  const request = { method: 'GET', url: 'https://least.example/one' } as const;
  const whole = { ...request, body: null, contentType: null, csrf: null, bearer: null };
  const site = defineSite({
    ...least,
    signOut: [{ kind: 'http', scope: 'this-browser', ...request, grade: 'B' }],
    probe: { url: request.url, judges: ['sid'], signedIn: [], signedOut: [], grade: 'B' },
    sessionList: {
      list: request,
      items: 'all',
      id: 'id',
      name: 'name',
      current: { equals: 'id', of: request, at: 'me' },
      endOne: { request, send: { as: 'json-field', name: 'id' } },
      endOthers: request,
      grade: 'B',
    },
  });
  expect(site.signOut).toEqual([{ kind: 'http', scope: 'this-browser', ...whole, grade: 'B' }]);
  expect(site.probe?.headerFromCookie).toBeNull();
  expect(site.sessionList).toMatchObject({
    list: whole,
    current: { of: whole },
    endOne: { request: whole },
    endOthers: whole,
    place: null,
    lastUsed: null,
  });
});

it('keeps what a site file states', () => {
  const stated = { keeps: 'conversations', replaySafe: true, related: ['other'], access: 'required' } as const;
  expect(defineSite({ ...least, ...stated })).toMatchObject(stated);
});

it('does not accept an unknown member', () => {
  // @ts-expect-error: a misspelled member does not compile.
  expect(defineSite({ ...least, leftoverCookis: [] })).toBeDefined();
});
