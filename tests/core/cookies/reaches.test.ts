import { describe, expect, it } from 'vitest';
import { reaches } from '../../../utils/core/cookies/reaches.ts';

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
