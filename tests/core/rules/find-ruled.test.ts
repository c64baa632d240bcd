import { describe, expect, it } from 'vitest';
import { canHaveRule, canKeepRule, findRuled } from '../../../utils/core/rules/find-ruled.ts';
import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import type { SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { findWays } from '../../../utils/core/sites/site-ways.ts';
import { claude as realClaude } from '../../../utils/sites/claude.ts';
import { claudeConsole as realConsole } from '../../../utils/sites/claude-console.ts';
import { slack } from '../../../utils/sites/slack.ts';
import { telegram } from '../../../utils/sites/telegram.ts';
import { whatsapp } from '../../../utils/sites/whatsapp.ts';
import { characterAi, claude, claudeConsole, site } from '../../components/harness/fake-sites.ts';
import { claudeLive } from '../../components/harness/fake-world.ts';
import { opener, way } from '../../services/sign-out/pressing.ts';

const rule: SiteRule = { kind: 'last-tab' };
const inStorage = (signOut: readonly SignOutMethod[]): SiteDefinition => ({
  ...realClaude,
  authCookies: [],
  authStorage: [{ area: 'local', key: 'token', origin: 'https://claude.ai' }],
  signOut,
});
const withShown: SiteDefinition = { ...realClaude, signOut: [way(opener), ...realClaude.signOut], untriedWays: [0] };
const inside = { ...claudeLive.ref, partition: { topLevelSite: 'https://news.example' } };

describe('a rule', () => {
  it('needs a site that is seen, that can be asked, and that a person has tried', () => {
    expect([claude, characterAi].every(canHaveRule)).toBe(true);
    expect(canHaveRule(claudeConsole)).toBe(false);
    expect(canHaveRule({ ...claude, seenBy: 'nothing' })).toBe(false);
    expect(canHaveRule({ ...claude, tried: false })).toBe(false);
  });

  const choices = ['last-tab', 'no-look', 'idle', 'daily'] as const;
  it.each<[string, SiteDefinition, readonly (typeof choices)[number][]]>([
    ['a site that is asked from anywhere', realClaude, choices],
    ['a site whose sign-out needs a page of it', { ...realClaude, signOut: [way(opener)] }, choices],
    ['a site whose sign-in is kept in web storage', inStorage([way(opener)]), ['no-look', 'idle', 'daily']],
    ['the same where only the person can sign out', inStorage(realConsole.signOut), []],
    ['WhatsApp, which only its person signs out of', whatsapp, []],
    ['Telegram, the same', telegram, []],
    ['Slack, which only its person signs out of', slack, []],
    ['a site whose sign-in is not seen', { ...realClaude, authCookies: [], authStorage: [] }, []],
    ['a site of the user, which was never tried', { ...realClaude, source: { kind: 'own', tried: 'no' } }, []],
    ['a site of the user, which was tried', { ...realClaude, source: { kind: 'own', tried: 'yes' } }, choices],
    ['a guide with a way that was shown, and never used', { ...realClaude, untriedWays: [0, 1, 2, 3] }, []],
    ['a way that is known, behind one that was never used', withShown, choices],
  ])('is offered for %s where it can work', (_what, definition, kinds) => {
    const seenBy = definition.authCookies.length + definition.authStorage.length > 0 ? 'name' : 'nothing';
    const view = { ...findWays(definition), seenBy } as const;
    expect(canHaveRule(view) ? choices.filter((kind) => canKeepRule(kind, view)) : []).toEqual(kinds);
  });

  it('never waits for the last tab of a site that is seen in its tabs alone', () => {
    const sites = [{ ...claude, signOutFrom: 'open-tab' } as const];
    expect(findRuled({ sessions: [claudeLive], sites }, { claude: rule })).toEqual([]);
    expect(findRuled({ sessions: [claudeLive], sites }, { claude: { kind: 'idle', minutes: 5 } })).toHaveLength(1);
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
