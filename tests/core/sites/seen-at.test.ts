import { describe, expect, it } from 'vitest';
import { findSeenAt, findSightPatterns, findSignInPlaces } from '../../../utils/core/sites/seen-at.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';

const FORMER = 'console.anthropic.com';
const at = (...hosts: string[]) => hosts.map((domain) => ({ domain }));

describe('where something was seen', () => {
  it.each([
    ['at a host that is always held', claudeConsole, at('platform.claude.com'), {}],
    [
      'at a host that is asked for by itself',
      claudeConsole,
      at('platform.claude.com', FORMER),
      { askedHosts: [FORMER] },
    ],
    ['at a host of another site', claude, at(FORMER), {}],
    ['nowhere', claudeConsole, at(), {}],
  ])('%s', (_where, site, cookies, seenAt) => {
    expect(findSeenAt(site, cookies)).toEqual(seenAt);
  });
});

describe('what has to be readable before it can be called gone', () => {
  const held = ['*://platform.claude.com/*'];
  const whole = [...held, `*://${FORMER}/*`];

  it.each([
    ['the hosts that are always held', [{}, null], held],
    ['each asked host at which it was seen, by any record', [{}, { askedHosts: [FORMER] }], whole],
    ['no host that the site does not ask for any more', [{ askedHosts: ['old.example'] }], held],
  ])('%s', (_what, seen, patterns) => {
    expect(findSightPatterns(claudeConsole, ...seen)).toEqual(patterns);
  });

  it('is every host at which a sign-in may stand, to say that none was here', () => {
    expect(findSightPatterns(claudeConsole, findSignInPlaces(claudeConsole))).toEqual(whole);
    expect(findSignInPlaces(characterAi)).toEqual({});
  });
});
