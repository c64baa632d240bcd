import { describe, expect, it } from 'vitest';
import { canHaveRule, findRuled } from '../../../utils/core/rules/find-ruled.ts';
import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import { characterAi, claude, claudeConsole, site } from '../../components/harness/fake-sites.ts';
import { claudeLive } from '../../components/harness/fake-world.ts';

const rule: SiteRule = { kind: 'last-tab' };
const inside = { ...claudeLive.ref, partition: { topLevelSite: 'https://news.example' } };

describe('a rule', () => {
  it('needs a site that is seen, that can be asked, and that a person has tried', () => {
    expect([claude, characterAi].every(canHaveRule)).toBe(true);
    expect(canHaveRule(claudeConsole)).toBe(false);
    expect(canHaveRule({ ...claude, seenBy: 'nothing' })).toBe(false);
    expect(canHaveRule({ ...claude, source: { kind: 'own', triedAt: null } })).toBe(false);
    expect(canHaveRule({ ...claude, source: { kind: 'own', triedAt: 1 } })).toBe(true);
  });

  it.each([
    ['a sign-in of its site', {}, {}, 1],
    ["a sign-in inside another site's page", { ref: inside }, {}, 0],
    ['what only may be a sign-in', { sign: 'may-be' }, {}, 0],
    ['a sign-in that its site refuses', { refused: true }, {}, 0],
    ['a site that is off', {}, { enabled: false }, 0],
    ['a site out of reach', {}, { access: 'missing' }, 0],
    ['a site of which it is not known whether it is within reach', {}, { access: 'unknown' }, 0],
  ] as const)('finds for %s what there is', (_what, session, change, count) => {
    const sessions = [{ ...claudeLive, ...session }];
    const sites = [{ ...claude, ...change }, site({ id: 'other', name: 'Other' })];
    expect(findRuled({ sessions, sites }, { claude: rule })).toHaveLength(count);
    expect(findRuled({ sessions, sites }, { other: rule })).toEqual([]);
  });
});
