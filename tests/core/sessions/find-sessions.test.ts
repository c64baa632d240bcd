import { describe, expect, it } from 'vitest';
import { findSessions } from '../../../utils/core/sessions/find-sessions.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

const chunky: SiteDefinition = { ...claude, authCookies: [{ name: 'token', match: 'chunked', hosts: ['claude.ai'] }] };
const ends = (site: SiteDefinition, cookies: Parameters<typeof findSessions>[1]) =>
  findSessions(site, cookies, NOON, {}).map(({ lifetime }) =>
    lifetime.kind === 'until' ? lifetime.expiresAt - NOON : lifetime.kind,
  );

describe('findSessions', () => {
  it('finds one session in an auth cookie', () => {
    expect(findSessions(claude, [cookie()], NOON, {})).toMatchObject([
      {
        ref: { siteId: 'claude', storeId: '0', partition: null },
        cookieNames: ['sessionKey'],
        lifetime: { kind: 'until', expiresAt: NOON + 28 * DAY },
      },
    ]);
  });

  it.each([
    ['a cookie of another name', cookie({ name: 'theme' })],
    ['a companion', cookie({ name: 'sessionKeyV3' })],
    ['a leftover', cookie({ name: '__ssid' })],
    ['a cookie of a similar name', cookie({ name: 'sessionKey.0' })],
    ['the same name in other letters', cookie({ name: 'sessionkey' })],
    ['the same name at a sub-host', cookie({ domain: 'api.claude.ai' })],
    ['the same name at another site', cookie({ domain: 'platform.claude.com' })],
    ['the same name at a look-alike', cookie({ domain: 'notclaude.ai' })],
  ])('finds none in %s', (_what, one) => {
    expect(findSessions(claude, [one], NOON, {})).toEqual([]);
  });

  it.each([NOON, NOON - 1, 0, -1, -8.64e15, Number.NEGATIVE_INFINITY])(
    'drops a cookie that ended (%d): Firefox still returns it',
    (expiresAt) => {
      expect(findSessions(claude, [cookie({ expiresAt })], NOON, {})).toEqual([]);
    },
  );

  it.each(['unknown', Number.NaN, Date.UTC(40_000, 0, 1)] as const)(
    'keeps a session whose date cannot be right (%s), with an unknown end',
    (expiresAt) => {
      expect(ends(claude, [cookie({ expiresAt })])).toEqual(['unknown']);
    },
  );

  it('treats a cookie without expiry as ending with the browser', () => {
    expect(ends(claude, [cookie({ expiresAt: null })])).toEqual(['browser-session']);
  });

  it('counts host-only and domain-wide twins once, by the later date', () => {
    const twins = [
      cookie({ hostOnly: true, expiresAt: NOON + DAY }),
      cookie({ hostOnly: false, expiresAt: NOON + 2 * DAY }),
    ];
    expect(ends(claude, twins)).toEqual([2 * DAY]);
    expect(ends(claude, twins.toReversed())).toEqual([2 * DAY]);
  });

  it('counts twins on several paths once, by the later date', () => {
    expect(ends(claude, [cookie({ path: '/' }), cookie({ path: '/chat', expiresAt: NOON + HOUR })])).toEqual([
      28 * DAY,
    ]);
  });

  it.each([
    [NOON + DAY, null, DAY],
    [NOON + DAY, 'unknown', DAY],
    [null, 'unknown', 'unknown'],
  ] as const)('takes the same end of twins in either order (%s, %s)', (one, other, expected) => {
    const twins = [cookie({ hostOnly: true, expiresAt: one }), cookie({ expiresAt: other })];
    expect(ends(claude, twins)).toEqual([expected]);
    expect(ends(claude, twins.toReversed())).toEqual([expected]);
  });

  it('keeps a session whose later twin has not expired yet', () => {
    expect(ends(claude, [cookie({ hostOnly: true, expiresAt: NOON - 1 }), cookie()])).toEqual([28 * DAY]);
  });

  it('joins chunks into one session that ends with the first of them', () => {
    const chunks = [
      cookie({ name: 'token.0', expiresAt: NOON + 2 * DAY }),
      cookie({ name: 'token.1', expiresAt: NOON + DAY }),
    ];
    expect(findSessions(chunky, chunks, NOON, {})).toMatchObject([{ cookieNames: ['token.0', 'token.1'] }]);
    expect(ends(chunky, chunks)).toEqual([DAY]);
  });

  it.each(['token.', 'token.a', 'token.100', 'token0', 'token.0.1', 'token-0', 'tokens.0'])(
    'does not treat %s as a chunk',
    (name) => {
      expect(findSessions(chunky, [cookie({ name })], NOON, {})).toEqual([]);
    },
  );

  it('accepts the unchunked name of a chunked cookie too', () => {
    expect(findSessions(chunky, [cookie({ name: 'token' })], NOON, {})).toHaveLength(1);
  });

  it('makes one session of several auth cookies, ending with the last that counts as signed in', () => {
    const both = [
      cookie({ name: 'HTTP_AUTHORIZATION', domain: 'character.ai', expiresAt: NOON + 3 * DAY }),
      cookie({ name: 'web-next-auth', domain: 'character.ai', expiresAt: NOON + DAY }),
    ];
    expect(findSessions(characterAi, both, NOON, {})).toMatchObject([
      { cookieNames: ['HTTP_AUTHORIZATION', 'web-next-auth'] },
    ]);
    expect(ends(characterAi, both)).toEqual([3 * DAY]);
    expect(ends(characterAi, both.toReversed())).toEqual([3 * DAY]);
    expect(
      ends(characterAi, [
        both[0] ?? cookie(),
        cookie({ name: 'web-next-auth', domain: 'character.ai', expiresAt: null }),
      ]),
    ).toEqual([3 * DAY]);
  });

  it('measures a session by what was learned of the cookie that it ends with', () => {
    const both = [
      cookie({ name: 'HTTP_AUTHORIZATION', domain: 'character.ai', expiresAt: NOON + 3 * DAY }),
      cookie({ name: 'web-next-auth', domain: 'character.ai', expiresAt: NOON + DAY }),
    ];
    const learned = { HTTP_AUTHORIZATION: 9 * DAY, 'web-next-auth': 2 * DAY };
    expect(findSessions({ ...characterAi, lifetime: { kind: 'unknown' } }, both, NOON, learned)).toMatchObject([
      { lifetime: { expiresAt: NOON + 3 * DAY, lengthMs: 9 * DAY } },
    ]);
  });

  it('keeps stores apart', () => {
    const stores = ['0', '1', 'firefox-default', 'firefox-container-3'];
    expect(
      findSessions(
        claude,
        stores.map((storeId) => cookie({ storeId })),
        NOON,
        {},
      ).map(({ ref }) => ref.storeId),
    ).toEqual(stores);
  });

  it('joins a cookie partitioned under its own site with the unpartitioned one', () => {
    const own = cookie({
      partition: { topLevelSite: 'https://claude.ai', hasCrossSiteAncestor: false },
      expiresAt: NOON + DAY,
    });
    expect(findSessions(claude, [own, cookie()], NOON, {})).toHaveLength(1);
    expect(
      findSessions(claude, [{ ...own, partition: { topLevelSite: 'https://claude.ai' } }], NOON, {}),
    ).toMatchObject([{ ref: { partition: null } }]);
  });

  it.each([
    { topLevelSite: 'https://news.example' },
    { topLevelSite: 'https://claude.ai', hasCrossSiteAncestor: true },
    { topLevelSite: 'http://claude.ai' },
  ])('makes a separate session of a sign-in inside another site (%o)', (partition) => {
    expect(findSessions(claude, [cookie(), cookie({ partition })], NOON, {}).map(({ ref }) => ref.partition)).toEqual([
      null,
      partition,
    ]);
  });

  it('keeps sign-ins with the same cookie name at Claude and its Console apart', () => {
    const cookies = [cookie(), cookie({ domain: 'platform.claude.com', hostOnly: true })];
    expect(findSessions(claude, cookies, NOON, {})).toHaveLength(1);
    expect(findSessions(claudeConsole, cookies, NOON, {})).toHaveLength(1);
  });

  it("treats a cookie partitioned under the Console's older name as its own there", () => {
    const older = cookie({
      domain: 'console.anthropic.com',
      hostOnly: true,
      partition: { topLevelSite: 'https://anthropic.com' },
    });
    expect(findSessions(claudeConsole, [older], NOON, {})).toMatchObject([{ ref: { partition: null } }]);
  });
});
