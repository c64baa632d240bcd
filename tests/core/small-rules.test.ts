import { describe, expect, it } from 'vitest';
import { findAuthCookie, isOfSite, isSignInCookie } from '../../utils/core/cookies/auth-cookies.ts';
import { looksEmpty } from '../../utils/core/cookies/looks-empty.ts';
import { looksRandom } from '../../utils/core/cookies/looks-random.ts';
import { isOwnPartition, sessionPartition } from '../../utils/core/cookies/partition.ts';
import { findLearnedLength } from '../../utils/core/sessions/learned-length.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { findAskedPatterns, findHostPatterns, findRequestPatterns } from '../../utils/core/sites/host-patterns.ts';
import { DAY, MINUTE, SECOND } from '../../utils/core/time.ts';
import { characterAi } from '../../utils/sites/character-ai.ts';
import { claude } from '../../utils/sites/claude.ts';
import { claudeConsole } from '../../utils/sites/claude-console.ts';
import { refOf } from '../fakes/fake-world.ts';
import { NOON } from '../fakes/ports/fake-clock.ts';
import { cookie } from '../fakes/samples/cookie.ts';

describe('findHostPatterns', () => {
  it('asks for exact hosts under both schemes, without wildcards in the host', () => {
    expect(findHostPatterns(claude)).toEqual(['*://claude.ai/*']);
  });

  it('leaves out the hosts that are asked for in a press of their own', () => {
    expect([findHostPatterns(characterAi), findAskedPatterns(characterAi)]).toEqual([
      ['*://character.ai/*'],
      ['*://plus.character.ai/*'],
    ]);
  });

  it('needs such a host for a request to it, and for no other', () => {
    expect(
      ['https://plus.character.ai/chat/user/', 'https://character.ai/'].map((url) =>
        findRequestPatterns(characterAi, url),
      ),
    ).toEqual([['*://character.ai/*', '*://plus.character.ai/*'], ['*://character.ai/*']]);
  });

  it('asks for parent hosts too, because the browser hides their cookies otherwise', () => {
    expect(
      findHostPatterns({ origins: ['https://www.news.example'], parentOrigins: ['https://news.example'] }),
    ).toEqual(['*://www.news.example/*', '*://news.example/*']);
  });
});

describe('auth cookies', () => {
  it("tells the auth cookie, its companions and the rest of a site's cookies apart", () => {
    const companion = cookie({ name: 'sessionKeyV3' });
    const other = cookie({ name: 'theme' });
    expect(findAuthCookie(claude, cookie())?.name).toBe('sessionKey');
    expect([cookie(), companion, other].map((one) => isSignInCookie(claude, one))).toEqual([true, true, false]);
    expect(isOfSite(claude, other)).toBe(true);
    expect(isSignInCookie(claude, { ...companion, domain: 'platform.claude.com' })).toBe(false);
    const twoHosts = [...claude.authCookies, { name: 'other', match: 'exact', hosts: ['api.claude.ai'] } as const];
    expect(isOfSite({ ...claude, authCookies: twoHosts }, other)).toBe(true);
  });
});

describe('findLearnedLength', () => {
  it.each([
    [28 * DAY, 28 * DAY],
    [28 * DAY - 20 * SECOND, 28 * DAY],
    [31 * SECOND, MINUTE],
    [29 * SECOND, null],
    [0, null],
    [-DAY, null],
    [Number.NaN, null],
  ])('learns from a cookie set with %d ms to go: %s', (left, length) => {
    expect(findLearnedLength(claude, cookie({ expiresAt: NOON + left }), NOON)).toEqual(
      length === null ? null : { name: 'sessionKey', lengthMs: length },
    );
  });

  it('learns nothing from session cookies, unknown dates, absurd dates and other cookies', () => {
    expect(findLearnedLength(claude, cookie({ expiresAt: null }), NOON)).toBeNull();
    expect(findLearnedLength(claude, cookie({ expiresAt: 'unknown' }), NOON)).toBeNull();
    expect(findLearnedLength(claude, cookie({ name: 'theme' }), NOON)).toBeNull();
    expect(findLearnedLength(claude, cookie({ expiresAt: Date.UTC(40_000, 0, 1) }), NOON)).toBeNull();
  });
});

describe('looksEmpty', () => {
  it.each([
    ['', true],
    ['""', true],
    ['0', true],
    ['No', true],
    ['deleted', true],
    ['1', false],
    ['student42', false],
    ['yes', false],
  ])('%s: %s', (value, expected) => {
    expect(looksEmpty(value)).toBe(expected);
  });
});

describe('looksRandom', () => {
  it.each([
    ['sk-ant-sid01-Aq9f_Zk3', true],
    ['0123456789abcdef', true],
    ['0123456789abcde', false],
    ['abcdefghabcdefgh', true],
    ['abcdefgabcdefgab', false],
    ['true', false],
    ['', false],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', false],
    ['0101010101010101010101', false],
  ])('%s: %s', (value, expected) => {
    expect(looksRandom(value)).toBe(expected);
  });
});

describe('partitions', () => {
  it.each([
    [null, null],
    [{ topLevelSite: 'https://claude.ai' }, null],
    [{ topLevelSite: 'https://claude.ai', hasCrossSiteAncestor: false }, null],
    [
      { topLevelSite: 'https://claude.ai', hasCrossSiteAncestor: true },
      { topLevelSite: 'https://claude.ai', hasCrossSiteAncestor: true },
    ],
    [{ topLevelSite: 'https://news.example' }, { topLevelSite: 'https://news.example' }],
    [{ topLevelSite: '' }, { topLevelSite: '' }],
  ])("a session's partition for %o is %o", (given, expected) => {
    expect(sessionPartition(claude, cookie({ partition: given }))).toEqual(expected);
  });

  it.each([
    [null, null],
    ['claude.ai', null],
    ['news.example', { topLevelSite: 'https://news.example' }],
  ])('a session of the first party %o has the partition %o', (firstPartyDomain, expected) => {
    expect(sessionPartition(claude, cookie({ firstPartyDomain }))).toEqual(expected);
  });

  it.each([
    ['platform.claude.com', 'https://claude.com', true],
    ['console.anthropic.com', 'https://anthropic.com', true],
    ['platform.claude.com', 'https://anthropic.com', false],
    ['console.anthropic.com', 'https://claude.com', false],
    ['notclaude.com', 'https://claude.com', false],
    ['claude.com.evil.example', 'https://claude.com', false],
  ])("a cookie of %s in the partition of %s is the site's own: %s", (host, topLevelSite, own) => {
    expect(isOwnPartition(claudeConsole, { topLevelSite }, host)).toBe(own);
    expect(isOwnPartition(claudeConsole, { topLevelSite, hasCrossSiteAncestor: true }, host)).toBe(false);
  });

  it('gives every session ref its own id', () => {
    const refs = [
      refOf('claude'),
      refOf('claude', { storeId: '1' }),
      refOf('character-ai'),
      refOf('claude', { partition: { topLevelSite: 'https://a.example' } }),
      refOf('claude', { partition: { topLevelSite: 'https://a.example', hasCrossSiteAncestor: true } }),
    ];
    expect(new Set(refs.map(refId)).size).toBe(refs.length);
    expect(
      refId(refOf('claude', { partition: { topLevelSite: 'https://a.example', hasCrossSiteAncestor: false } })),
    ).toBe(refId(refOf('claude', { partition: { topLevelSite: 'https://a.example' } })));
  });
});
