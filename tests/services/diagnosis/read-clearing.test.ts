import { describe, expect, it } from 'vitest';
import type { Experience } from '../../../utils/core/journal/journal.ts';
import type { Clearing } from '../../../utils/core/sessions/early-end.ts';
import { DAY } from '../../../utils/core/time.ts';
import { createWorld, type World } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

type Setting = 'keeps' | 'clears' | 'unknown';
const claudeOf = async (world: World) => {
  const { overview } = await world.start().app.handlers['get-overview']({ type: 'get-overview' });
  return { clearing: overview.sites.find(({ id }) => id === 'claude')?.clearing, check: overview.browserCheck };
};
const twice: Experience = { cleared: 2, kept: 0 };

function createChecked(
  access: 'granted' | 'missing' | 'unsupported',
  set: Setting | null,
  stored: Setting | null,
  experience: Experience | null,
): World {
  const world = createWorld();
  world.clearingSettings.allowed = access;
  if (set) world.clearingSettings.set.set('https://claude.ai', set);
  if (stored)
    world.disk.values.set('clearing-check', { version: 1, data: { checkedAt: NOON - DAY, sites: { claude: stored } } });
  if (experience)
    world.disk.values.set('journal', {
      version: 1,
      data: { entries: [], experience: { claude: experience }, privateClosedAt: null },
    });
  return world;
}

describe('whether this browser clears a site', () => {
  it.each<[string, 'granted' | 'missing' | 'unsupported', Setting | null, Setting | null, Experience | null, Clearing]>(
    [
      ['never looked', 'missing', null, null, null, 'unknown'],
      ['Firefox lets no extension look', 'unsupported', null, null, null, 'unknown'],
      ['the setting keeps', 'granted', 'keeps', null, null, 'keeps'],
      ['the setting clears', 'granted', 'clears', null, null, 'clears'],
      ['the setting cannot be read', 'granted', 'unknown', null, null, 'unknown'],
      ['the setting now, not as last read', 'granted', 'keeps', 'clears', null, 'keeps'],
      ['as last read', 'missing', 'keeps', 'clears', null, 'clears'],
      ['as last read: kept', 'missing', 'clears', 'keeps', null, 'keeps'],
      ['by experience', 'unsupported', null, null, twice, 'seems-to-clear'],
      ['not by one start', 'unsupported', null, null, { cleared: 1, kept: 0 }, 'unknown'],
      ['by experience, where the setting cannot be read', 'granted', 'unknown', null, twice, 'seems-to-clear'],
      ['by experience, which is newer than an old reading', 'missing', null, 'keeps', twice, 'seems-to-clear'],
      ['by the setting rather than by experience', 'granted', 'clears', null, twice, 'clears'],
      ['by the setting now, whatever experience says', 'granted', 'keeps', null, twice, 'keeps'],
    ],
  )('%s', async (_what, access, set, stored, experience, expected) => {
    expect((await claudeOf(createChecked(access, set, stored, experience))).clearing).toEqual(expected);
  });

  it('is not read without permission', async () => {
    const world = createWorld();
    world.clearingSettings.read = () => Promise.reject(new Error('Asked without permission'));
    expect((await claudeOf(world)).check).toEqual({ access: 'missing', checkedAt: null });
  });
});

describe('a reading of the setting', () => {
  const press = (world: World, then: 'give-back' | 'keep') =>
    world.start().app.handlers['check-clearing']({ type: 'check-clearing', then });

  it('is stored with its date, and gives the permission back', async () => {
    const world = createChecked('granted', 'clears', null, null);
    expect((await press(world, 'give-back')).result).toBe('checked');
    expect(world.clearingSettings.allowed).toBe('missing');
    expect(world.disk.values.get('clearing-check')).toMatchObject({
      version: 1,
      data: { checkedAt: NOON, sites: { claude: 'clears', 'character-ai': 'keeps' } },
    });
    world.clock.advance(DAY);
    expect(await claudeOf(world)).toEqual({
      clearing: 'clears',
      check: { access: 'missing', checkedAt: NOON },
    });
  });

  it('keeps the permission if the user wants to be warned from now on', async () => {
    const world = createChecked('granted', 'clears', null, null);
    await press(world, 'keep');
    expect(world.clearingSettings.allowed).toBe('granted');
    world.clearingSettings.set.set('https://claude.ai', 'keeps');
    world.clock.advance(DAY);
    expect(await claudeOf(world)).toEqual({ clearing: 'keeps', check: { access: 'granted', checkedAt: NOON + DAY } });
  });

  it.each(['missing', 'unsupported'] as const)('does nothing without permission (%s)', async (access) => {
    const world = createChecked(access, 'clears', null, null);
    expect((await press(world, 'give-back')).result).toBe('nothing-to-do');
    expect(world.disk.values.has('clearing-check')).toBe(false);
  });

  it('gives the permission back although it failed', async () => {
    const world = createChecked('granted', 'clears', null, null);
    const { read } = world.clearingSettings;
    world.clearingSettings.read = () => Promise.reject(new Error('No setting'));
    await expect(press(world, 'give-back')).rejects.toThrow('No setting');
    world.clearingSettings.read = read;
    expect(world.clearingSettings.allowed).toBe('missing');
    expect((await claudeOf(world)).clearing).toBe('unknown');
  });
});
