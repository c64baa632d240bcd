import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { CROWDED_FROM, findCrowding } from '../../../utils/core/sessions/crowding.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

const many = (count: number, change: Partial<Cookie> = {}) =>
  Array.from({ length: count }, (_, index) => cookie({ name: `c${index}`, ...change }));

describe('findCrowding', () => {
  it.each<[string, readonly Cookie[], number | null]>([
    ['no cookies', [], null],
    ['one fewer than many', many(CROWDED_FROM - 1), null],
    ['many', many(CROWDED_FROM), CROWDED_FROM],
    ['more than browsers keep', many(240), 240],
    ['many on hosts below, and on the domain itself', [...many(100), ...many(60, { domain: 'api.claude.ai' })], 160],
    ['many of another site', many(200, { domain: 'notclaude.ai' }), null],
    ['many of a site above', many(200, { domain: 'ai' }), null],
    ['many in another store', many(200, { storeId: '1' }), null],
    [
      'many in partitions, which count for themselves',
      many(200, { partition: { topLevelSite: 'https://claude.ai' } }),
      null,
    ],
  ])('%s', (_what, cookies, expected) => {
    expect(findCrowding(claude, cookies, '0')).toBe(expected);
  });

  it('counts each registrable domain separately, and gives the largest count', () => {
    expect(claudeConsole.registrableDomains.length).toBeGreaterThan(1);
    const [one, other] = claudeConsole.registrableDomains.map((domain) => ({ domain }));
    expect(findCrowding(claudeConsole, [...many(100, one), ...many(100, other)], '0')).toBeNull();
    expect(findCrowding(claudeConsole, [...many(150, one), ...many(170, other)], '0')).toBe(170);
  });
});
