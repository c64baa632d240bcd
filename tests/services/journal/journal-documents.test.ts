import { describe, expect, it } from 'vitest';
import { emptyJournal } from '../../../utils/core/journal/journal.ts';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { createBrowser, createRunningBrowser, diskJournal, endsOf, recording, setSettings } from './recording.ts';

const choosing = (choice: Settings['record']['choice'], sitesOff: readonly string[] = []): Settings => ({
  ...recording,
  record: { choice, sitesOff },
});
const overviewOf = async ({ app }: Awaited<ReturnType<typeof createRunningBrowser>>) =>
  (await app().handlers['get-overview']({ type: 'get-overview' })).overview;

describe('a record that nobody asked for', () => {
  it.each(['unasked', 'off'] as const)('is not kept, on disk or in memory (%s)', async (choice) => {
    const browser = await createRunningBrowser(undefined, choosing(choice));
    await browser.signIn('claude');
    await browser.signIn('claude', { storeId: '1' });
    await browser.lose('claude', 'taken-back');
    browser.world.jar.close('1');
    await browser.pass(HOUR);
    await browser.restart('clears');
    expect(
      ['journal', 'journal.rejected'].filter(
        (key) => browser.world.disk.values.has(key) || browser.world.memory.values.has(key),
      ),
    ).toEqual([]);
    expect(await browser.firstCause()).toBe('sure could-not-tell');
    expect(browser.world.bugs).toEqual([]);
  });
});

describe('a record that is turned off', () => {
  it('keeps what is over until it is erased, and drops what goes on', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.lose('claude', 'taken-back');
    await browser.signIn('claude');
    await browser.app().handlers['save-settings']({ type: 'save-settings', settings: choosing('off') });
    expect(endsOf(browser.world)).toEqual(['gone-while-open']);
    await browser.lose('claude', 'taken-back');
    expect(endsOf(browser.world)).toEqual(['gone-while-open']);
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });

  it('explains nothing by what was there before, once it is on again', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.lose('claude', 'evicted');
    for (const choice of ['off', 'on'] as const) {
      setSettings(browser.world, choosing(choice));
      await browser.pass(HOUR);
    }
    expect(await browser.firstCause()).toBe('sure could-not-tell');
    await browser.signIn('claude');
    await browser.lose('claude', 'taken-back');
    expect(await browser.firstCause()).toBe('likely ended-by-site');
  });

  it('for one site goes on with the others', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.signIn('character-ai');
    setSettings(browser.world, choosing('on', ['claude']));
    await browser.pass(MINUTE);
    await browser.lose('claude', 'taken-back');
    await browser.lose('character-ai', 'taken-back');
    expect(diskJournal(browser.world).entries.map(({ ref, end }) => [ref.siteId, end?.kind])).toEqual([
      ['character-ai', 'gone-while-open'],
    ]);
    expect(await browser.firstCause('claude')).toBe('sure could-not-tell');
  });

  it('for one site reads no credential of it any more', async () => {
    const browser = await createRunningBrowser(undefined, choosing('on', ['claude']));
    const { credentials } = browser.worker();
    const { digestJudged } = credentials;
    const read: string[] = [];
    credentials.digestJudged = async (ref, ...more) => {
      read.push(ref.siteId);
      return digestJudged(ref, ...more);
    };
    await browser.signIn('claude');
    await browser.signIn('character-ai');
    expect(new Set(read)).toEqual(new Set(['character-ai']));
  });

  it('for one site, and on again, does not claim to have seen a start', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.lose('claude', 'taken-back');
    setSettings(browser.world, choosing('on', ['claude']));
    await browser.signIn('claude');
    await browser.pass(MINUTE);
    setSettings(browser.world, recording);
    await browser.pass(MINUTE);
    expect(diskJournal(browser.world).entries.at(-1)).toMatchObject({ startSeen: false, end: null });
  });
});

describe('a record that is erased', () => {
  const erase = async (browser: Awaited<ReturnType<typeof createRunningBrowser>>, siteId: string | null) =>
    (await browser.app().handlers['erase-record']({ type: 'erase-record', siteId })).result;

  it('is gone, in memory too; what is here is recorded from now on', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.lose('claude', 'taken-back');
    await browser.signIn('character-ai');
    await browser.signIn('claude', { storeId: '1' });
    expect(await erase(browser, null)).toBe('erased');
    expect(diskJournal(browser.world)).toMatchObject({
      entries: [{ ref: { siteId: 'character-ai' }, startSeen: false, settled: false }],
      experience: {},
      privateClosedAt: null,
    });
    expect(endsOf(browser.world)).toEqual(['goes on']);
  });

  it('is gone for one site alone', async () => {
    const browser = await createRunningBrowser();
    for (const site of ['claude', 'character-ai']) {
      await browser.signIn(site);
      await browser.pass(MINUTE);
    }
    await browser.restart('clears');
    expect(Object.keys(diskJournal(browser.world).experience)).toEqual(['claude', 'character-ai']);
    expect(await erase(browser, 'claude')).toBe('erased');
    expect(diskJournal(browser.world)).toMatchObject({
      entries: [{ ref: { siteId: 'character-ai' } }],
      experience: { 'character-ai': { cleared: 1 } },
    });
  });

  it("is not said to be erased where it is a newer version's", async () => {
    const newer = { version: 9, data: 'of tomorrow' };
    const browser = await createRunningBrowser();
    browser.world.disk.values.set('journal', newer);
    expect(await erase(browser, null)).toBe('not-saved');
    expect(browser.world.disk.values.get('journal')).toEqual(newer);
  });
});

describe('a record that cannot be read', () => {
  const newer = { version: 9, data: { shape: 'of tomorrow' } };

  it("is left alone where it is a newer version's, and everything else works", async () => {
    const browser = createBrowser();
    browser.world.disk.values.set('journal', newer);
    await browser.start();
    await browser.signIn('claude');
    await browser.lose('claude', 'taken-back');
    await browser.restart('clears');
    await browser.app().handlers['save-settings']({ type: 'save-settings', settings: choosing('off') });
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
  ])('is said to be so, kept aside, and begun anew (%s)', async (_what, stored) => {
    const browser = createBrowser();
    browser.world.disk.values.set('journal', stored);
    expect((await overviewOf(browser)).notices).toEqual(['journal-unreadable']);
    await browser.start();
    await browser.signIn('claude');
    expect(endsOf(browser.world)).toEqual(['goes on']);
    expect(browser.world.disk.values.get('journal.rejected')).toEqual(stored);
    expect(browser.world.bugs).toEqual([]);
  });

  it.each(['browser-run', 'journal'])('stops nothing in memory either (%s)', async (key) => {
    const browser = createBrowser();
    browser.world.memory.values.set(key, { version: 1, data: 'ruin' });
    await browser.start();
    await browser.signIn('claude');
    await browser.signIn('claude', { storeId: '1' });
    expect(endsOf(browser.world)).toEqual(['goes on']);
    expect(browser.world.bugs).toEqual([]);
  });

  it('because the disk is full, or cookies cannot be read, costs one look and nothing else', async () => {
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
