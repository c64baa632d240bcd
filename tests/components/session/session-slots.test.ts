import { describe, expect, it } from 'vitest';
import { findRelatedNames } from '../../../components/session/session-slots.ts';
import { claude, claudeConsole } from '../harness/fake-sites.ts';
import { claudeLive, consoleLive, container, defaultStore, overview, session } from '../harness/fake-world.ts';

describe('the related sites that are still signed in', () => {
  const slot = { id: 'claude', ref: claudeLive.ref, site: claude, store: defaultStore, session: null, run: null };

  it('are named where they stand in the same cookie store', () => {
    expect(findRelatedNames(slot, overview({ sessions: [consoleLive] }))).toEqual(['Claude Console']);
  });

  it('are not named where their site no longer takes what is here, nor where it may be a visitor’s', () => {
    for (const change of [{ refused: true }, { sign: 'may-be' }] as const)
      expect(findRelatedNames(slot, overview({ sessions: [{ ...consoleLive, ...change }] }))).toEqual([]);
  });

  it('are not named for a sign-in in another cookie store, which this sign-out has nothing to do with', () => {
    const elsewhere = session(claudeConsole, consoleLive.lifetime, container);
    expect(findRelatedNames(slot, overview({ sessions: [elsewhere] }))).toEqual([]);
  });
});
