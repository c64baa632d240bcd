import { describe, expect, it } from 'vitest';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import type { SessionList } from '../../../utils/core/sites/session-list.ts';
import type { Scope, SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { findWays, findWaysIn } from '../../../utils/core/sites/site-ways.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { overview, sessionView, until } from '../../fakes/samples/overview.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';

const request = wayOf(claude, 'http');
const visit = (scope: Scope, userMustConfirm: boolean): SignOutMethod => ({
  kind: 'navigate',
  scope,
  url: 'https://claude.ai/logout',
  userMustConfirm,
  grade: 'A',
});
const spec = {
  method: 'GET',
  url: 'https://claude.ai/api/devices',
  body: null,
  contentType: null,
  csrf: null,
  bearer: null,
} as const;
const list: SessionList = {
  list: spec,
  items: '',
  id: 'id',
  name: 'name',
  place: null,
  lastUsed: null,
  current: { flag: 'current' },
  endOne: { request: spec, send: { as: 'json-field', name: 'id' } },
  endOthers: null,
  grade: 'A',
};
const withWays = (...signOut: SignOutMethod[]): SiteDefinition => ({ ...claude, signOut });

describe('findWays', () => {
  it.each<[string, SiteDefinition, Partial<ReturnType<typeof findWays>>]>([
    [
      'Claude',
      claude,
      {
        signOutKind: 'request',
        everywhere: 'request',
        otherDevices: 'guide',
        guides: { 'this-browser': 'active-sessions', everywhere: 'account-page', 'other-devices': 'active-sessions' },
      },
    ],
    [
      'the Console',
      claudeConsole,
      {
        signOutKind: 'guide',
        everywhere: 'unknown',
        otherDevices: 'unknown',
        guides: { 'this-browser': 'account-menu', everywhere: null, 'other-devices': null },
      },
    ],
    ['Character.AI', characterAi, { signOutKind: 'request', everywhere: 'unknown', otherDevices: 'unknown' }],
    ['a site with a list of its sessions', { ...claude, sessionList: list }, { otherDevices: 'list' }],
    [
      'a site that signs out when visited',
      withWays(visit('this-browser', false)),
      { signOutKind: 'request', everywhere: 'unknown' },
    ],
    ['a site that asks once more when visited', withWays(visit('this-browser', true)), { signOutKind: 'guide' }],
    [
      'a site that ends everything only by its own page',
      withWays(request, wayOf(claude, 'guide', 'everywhere')),
      { signOutKind: 'request', everywhere: 'guide' },
    ],
    [
      'a site that knows no way',
      withWays(),
      {
        signOutKind: 'guide',
        everywhere: 'unknown',
        otherDevices: 'unknown',
        guides: { 'this-browser': null, everywhere: null, 'other-devices': null },
      },
    ],
  ])('tells how far the sign-outs of %s go', (_what, site, expected) => {
    expect(findWays(site)).toMatchObject(expected);
  });
});

it.each([
  ['a page that asks', [visit('this-browser', true)], 'asks'],
  ['a page that signs out at once', [visit('this-browser', false)], 'unknown'],
  ['a page for all devices that asks', [visit('everywhere', true)], 'unknown'],
] as const)('of %s, tells whether a person confirms the sign-out there', (_what, signOut, told) => {
  expect(findWays({ ...claude, signOut }).signOutPage).toBe(told);
});

describe('findWaysIn', () => {
  const site: SiteDefinition = {
    ...claude,
    waysIn: [
      { kind: 'site', site: 'claude-console' },
      { kind: 'e-mail-link' },
      { kind: 'password' },
      { kind: 'site', site: 'gone' },
    ],
  };
  const sites = [site, claudeConsole];
  const there = {
    ...sessionView(until(1), 'Claude Console'),
    ref: { siteId: 'claude-console', storeId: '0', partition: null },
  };
  const stateOf = (access: SiteView['access'] | null, sessions: Parameters<typeof findWaysIn>[2]) =>
    findWaysIn(site, sites, sessions, new Map(access === null ? [] : [['claude-console', access]]))[0];

  it.each<[string, SiteView['access'] | null, boolean, string]>([
    ['we may look, and there is a sign-in', 'granted', true, 'signed-in'],
    ['we may look, and there is none', 'granted', false, 'not-seen'],
    ['we may not look', 'missing', false, 'cannot-see'],
    ['access is unknown', 'unknown', true, 'cannot-see'],
    ['access was not read', null, false, 'cannot-see'],
  ])('where %s', (_what, access, signedIn, state) => {
    expect(stateOf(access, signedIn ? [there] : [])).toEqual({
      kind: 'site',
      siteId: 'claude-console',
      name: 'Claude Console',
      state,
    });
  });

  it.each([
    ['its site no longer takes it', { refused: true }, 'not-seen'],
    ['it may be a visitor’s', { sign: 'may-be' }, 'cannot-see'],
  ] as const)('is no sign-in for sure where %s', (_what, change, state) => {
    expect(stateOf('granted', [{ ...there, ...change }])).toMatchObject({ state });
    expect(stateOf('granted', [{ ...there, ...change }, there])).toMatchObject({ state: 'signed-in' });
  });

  it("lists the other ways without a state, in the definition's order, and leaves out a site that is not known any more", () => {
    expect(findWaysIn(site, sites, [], new Map()).map(({ kind }) => kind)).toEqual(['site', 'e-mail-link', 'password']);
  });

  it('ignores a sign-in at another site', () => {
    expect(stateOf('granted', [sessionView(until(1))])).toMatchObject({ state: 'not-seen' });
  });

  it('cannot see a sign-in that is in no cookie', () => {
    expect(
      findWaysIn(site, [site, { ...claudeConsole, authCookies: [] }], [], new Map([['claude-console', 'granted']]))[0],
    ).toMatchObject({ state: 'cannot-see' });
  });

  it('cannot see a site that is switched off, because it is not looked at', () => {
    expect(
      overview({ sites, settings: { ...defaultSettings, sitesOff: ['claude-console'] } }).sites[0]?.waysIn[0],
    ).toMatchObject({ state: 'cannot-see' });
  });

  it('names the host of single sign-on, and lists it as a site where it is one', () => {
    const behind = (origin: string | null): SiteDefinition => ({
      ...site,
      waysIn: [{ kind: 'single-sign-on', origin }],
    });
    const waysOf = (one: SiteDefinition) => findWaysIn(one, [one, claudeConsole], [], new Map());
    const other = 'https://login.school.example';
    expect(waysOf(behind(other))).toEqual([
      { kind: 'single-sign-on', at: { origin: other, host: 'login.school.example' }, isSite: false },
    ]);
    expect(waysOf(behind(null))).toEqual([{ kind: 'single-sign-on', at: null, isSite: false }]);
    const known = claudeConsole.origins[0] ?? '';
    expect(waysOf(behind(known))).toMatchObject([
      { kind: 'single-sign-on', at: { origin: known }, isSite: true },
      { kind: 'site', siteId: 'claude-console' },
    ]);
    const [itself = ''] = site.origins;
    expect(waysOf(behind(itself))).toMatchObject([{ isSite: false }]);
  });

  it('is part of the overview', () => {
    expect(overview({ sites }).sites[0]?.waysIn).toEqual([
      { kind: 'site', siteId: 'claude-console', name: 'Claude Console', state: 'not-seen' },
      { kind: 'e-mail-link' },
      { kind: 'password' },
    ]);
  });
});
