import { describe, expect, it } from 'vitest';
import type { StorageSeen } from '../../../utils/core/discovery/page-snapshot.ts';
import { proposeCookies } from '../../../utils/core/discovery/propose-cookies.ts';
import { DAY } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

const host = 'wiki.example.org';
const at = (name: string, change = {}) => cookie({ name, domain: host, hostOnly: true, ...change });
const key = (change: Partial<StorageSeen>): StorageSeen => ({
  area: 'local',
  key: 'token',
  looks: 'token',
  expiresAt: null,
  ...change,
});
const chosen = (...[cookies, storage]: [Parameters<typeof proposeCookies>[0], (readonly StorageSeen[])?]) =>
  proposeCookies(cookies, storage ?? [], host, NOON, '/')
    .filter((one) => one.chosen)
    .map(({ name }) => name);

describe('the first choice of a sign-in', () => {
  it.each([
    ['turned round', 'session\u202eid'],
    ['with what is never seen', 'session\u00ad_id'],
    ['over-long', `session_id_${'x'.repeat(200)}`],
    ['empty', ''],
  ])('is none whose name could be neither read nor kept: %s', (_what, name) => {
    expect(chosen([at(name), at('PHPSESSID')])).toEqual(['PHPSESSID']);
    expect(proposeCookies([at(name)], [key({ key: name })], host, NOON, '/')).toEqual([]);
  });

  it("is the site's session among counters, consent and balancers", () => {
    const others = ['_ga', 'didomi_token', 'GCLB', 'csrftoken'].map((name) => at(name));
    expect(chosen([...others, at('connect.sid')])).toEqual(['connect.sid']);
    expect(proposeCookies(others, [], host, NOON, '/')).toEqual([]);
  });

  it("is the cookie that is named by a hash, beside a visitor's session of the same kind", () => {
    const plain = at('DokuWiki', { expiresAt: null });
    const made = at('DWf9b0fe214f5ac4ebe1d8b6515dd6e04f', { expiresAt: null });
    expect(chosen([plain, made])).toEqual([made.name]);
    expect(chosen([made, plain])).toEqual([made.name]);
  });

  it('is one cookie where only one is sure, however many more may be', () => {
    expect(chosen([at('authjs.session-token'), at('connect.sid'), at('PHPSESSID')])).toEqual(['authjs.session-token']);
  });

  it('is two where two stand that only somebody has who is signed in', () => {
    expect(chosen([at('gitea_incredible'), at('access_token'), at('theme')])).toEqual([
      'gitea_incredible',
      'access_token',
    ]);
  });

  it('is a signed token in storage where no cookie is sure', () => {
    const signed = key({ looks: 'signed-token', expiresAt: NOON + DAY });
    expect(proposeCookies([at('connect.sid')], [signed], host, NOON, '/')).toMatchObject([
      { kind: 'storage', name: 'token', host, area: 'local', reason: 'signed-token', expiresAt: NOON + DAY },
      { kind: 'cookie', name: 'connect.sid', area: null },
    ]);
    expect(chosen([at('authjs.session-token')], [signed])).toEqual(['authjs.session-token']);
  });
});

describe('a key of storage', () => {
  it.each<[string, Partial<StorageSeen>]>([
    ['with a plain value', { looks: 'plain' }],
    ['that is past its end', { looks: 'signed-token', expiresAt: NOON }],
    ['of a counter', { key: 'ajs_anonymous_id' }],
    ['whose name says nothing, with some long value', { key: 'cache' }],
    ['whose name takes the sign-in back', { key: 'oauth_state' }],
  ])('%s is not proposed', (_what, change) => {
    expect(proposeCookies([], [key(change)], host, NOON, '/')).toEqual([]);
  });

  it('under a name that says nothing is proposed if its value is a signed token', () => {
    expect(chosen([], [key({ key: 'app', looks: 'signed-token' })])).toEqual(['app']);
  });
});

describe('a cookie that stands at several paths of its host', () => {
  const twins = [at('connect.sid', { expiresAt: null }), at('connect.sid', { path: '/app', expiresAt: null })];

  it.each([
    ['/', ['/']],
    ['/apple', ['/']],
    ['/app', ['/app']],
    ['/app/home', ['/app']],
  ])('is named once, with the nearest path above its page (%s), and no date where there is none', (place, paths) => {
    const found = proposeCookies(twins, [], host, NOON, place);
    expect(found).toMatchObject([{ name: 'connect.sid', expiresAt: null, paths }]);
  });

  it('is meant at all of them where its page is at none', () => {
    const below = [at('connect.sid', { path: '/app/' }), at('connect.sid', { path: '/shop' })];
    expect(proposeCookies(below, [], host, NOON, '/').map(({ paths }) => paths)).toEqual([['/app/', '/shop']]);
  });

  it('has no path kept that holds something random, or a name', () => {
    const [found] = proposeCookies([at('connect.sid', { path: '/u/a0b1c2d3e4f5a6b7/' })], [], host, NOON, '/');
    expect(found).not.toHaveProperty('paths');
  });
});
