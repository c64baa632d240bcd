import { describe, expect, it } from 'vitest';
import { canProbe, findUntried, reaches } from '../../../utils/core/sign-out/can-probe.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { cookie } from '../../fakes/cookie.ts';

describe('reaches', () => {
  it.each([
    ['claude.ai', true, 'claude.ai', true],
    ['claude.ai', false, 'claude.ai', true],
    ['claude.ai', false, 'api.claude.ai', true],
    ['claude.ai', true, 'api.claude.ai', false],
    ['api.claude.ai', false, 'claude.ai', false],
    ['claude.ai', false, 'notclaude.ai', false],
    ['claude.ai', false, 'claude.ai.evil.example', false],
  ])('says whether %s (host-only: %s) is sent to %s: %s', (domain, hostOnly, host, expected) => {
    expect(reaches({ domain, hostOnly }, host)).toBe(expected);
  });
});

describe('canProbe', () => {
  const token = cookie({ name: 'HTTP_AUTHORIZATION', domain: 'character.ai' });

  it('asks a probe without header whatever the cookies are, and no probe never', () => {
    expect(canProbe(claude, [])).toBe(true);
    expect(canProbe({ ...claude, probe: null }, [cookie()])).toBe(false);
  });

  it('puts a cookie into a header only towards a host that the cookie itself reaches', () => {
    expect(canProbe(characterAi, [token])).toBe(true);
    expect(canProbe(characterAi, [{ ...token, hostOnly: true }])).toBe(false);
    expect(canProbe(characterAi, [cookie({ name: 'web-next-auth', domain: 'character.ai' })])).toBe(false);
    expect(canProbe(characterAi, [])).toBe(false);
  });
});

describe('findUntried', () => {
  it('names the auth cookies that the probe says nothing about', () => {
    expect(findUntried(claude)).toEqual([]);
    expect(findUntried(characterAi)).toEqual(['web-next-auth']);
    expect(findUntried({ ...characterAi, probe: null })).toEqual(['HTTP_AUTHORIZATION', 'web-next-auth']);
  });
});
