import { describe, expect, it } from 'vitest';
import { emptyJournal } from '../../../../utils/core/journal/journal.ts';
import { SECOND } from '../../../../utils/core/time.ts';
import { createWorld } from '../../../fakes/fake-world.ts';
import { saveSettings } from '../../save-settings.ts';
import { createBrowser, createRunningBrowser, endsOf } from '../recording.ts';
import { choosing } from './choosing.ts';

const overviewOf = async ({ app }: Awaited<ReturnType<typeof createRunningBrowser>>) =>
  (await app().handlers['get-overview']({ type: 'get-overview' })).overview;

describe('a record that cannot be read', () => {
  const newer = { version: 9, data: { shape: 'of tomorrow' } };

  it('is not changed if a newer version wrote it, and everything else works', async () => {
    const browser = createBrowser();
    browser.world.disk.values.set('journal', newer);
    await browser.start();
    await browser.signIn('claude');
    await browser.lose('claude', 'taken-back');
    await browser.restart('clears');
    await saveSettings(browser.app().handlers, choosing('off'));
    const shown = await overviewOf(browser);
    expect([shown.notices, shown.lastEnds, shown.record.sessions]).toEqual([['journal-newer'], [], 0]);
    expect(await browser.firstCause()).toBe('sure could-not-tell');
    expect(browser.world.disk.values.get('journal')).toEqual(newer);
    expect(browser.world.bugs).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['ruined', 'ruin'],
    ['of another shape', { version: 1, data: { entries: [{ ref: 7 }] } }],
    ['endless', { version: 1, data: { ...emptyJournal, entries: Array.from({ length: 2_001 }, () => null) } }],
    [
      'with a date that cannot be one',
      { version: 1, data: { ...emptyJournal, privateClosedAt: Number.POSITIVE_INFINITY } },
    ],
  ])('is reported, kept aside, and begun anew (%s)', async (_what, stored) => {
    const browser = createBrowser();
    browser.world.disk.values.set('journal', stored);
    expect((await overviewOf(browser)).notices).toEqual(['journal-unreadable']);
    await browser.start();
    await browser.signIn('claude');
    expect(endsOf(browser.world)).toEqual(['goes on']);
    expect(browser.world.disk.values.get('journal.rejected')).toEqual(stored);
    expect(browser.world.bugs).toEqual([]);
  });

  it.each(['browser-run', 'journal'])('stops nothing if it is in memory (%s)', async (key) => {
    const browser = createBrowser();
    browser.world.memory.values.set(key, { version: 1, data: 'ruin' });
    await browser.start();
    await browser.signIn('claude');
    await browser.signIn('claude', { storeId: '1' });
    expect(endsOf(browser.world)).toEqual(['goes on']);
    expect(browser.world.bugs).toEqual([]);
  });

  it('or written, because the disk is full or cookies are unreadable, costs only one look', async () => {
    const world = createWorld();
    const browser = await createRunningBrowser(world);
    await browser.tell([], 'set');
    world.server.signIn('claude');
    world.disk.failNextWrite();
    await browser.pass(SECOND);
    expect([world.bugs.map(({ where }) => where), endsOf(world), world.announced.at(-1)?.sessions.length]).toEqual([
      ['looking'],
      [],
      1,
    ]);
    await browser.pass(SECOND);
    expect(endsOf(world)).toEqual(['goes on']);
  });
});
