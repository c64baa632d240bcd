import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../utils/core/time.ts';
import { saveSettings } from '../../save-settings.ts';
import { createRunningBrowser, diskJournal, endsOf, recording, setSettings } from '../recording.ts';
import { choosing } from './choosing.ts';

describe('a record that the user has not asked for', () => {
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
  it('keeps ended sessions until it is erased, and drops open ones', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.lose('claude', 'taken-back');
    await browser.signIn('claude');
    await saveSettings(browser.app().handlers, choosing('off'));
    expect(endsOf(browser.world)).toEqual(['gone-while-open']);
    await browser.lose('claude', 'taken-back');
    expect(endsOf(browser.world)).toEqual(['gone-while-open']);
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });

  it('uses no older end as an explanation, once it is on again', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.lose('claude', 'evicted');
    for (const choice of ['off', 'on'] as const) {
      setSettings(browser.world, choosing(choice));
      await browser.pass(HOUR);
    }
    expect(await browser.firstCause()).toBe('sure could-not-tell');
    await browser.signIn('claude');
    browser.app().onPageLoading('claude.ai', '0');
    await browser.lose('claude', 'taken-back');
    expect(await browser.firstCause()).toBe('likely ended-by-site');
  });

  it('for one site goes on for the others', async () => {
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

  it('for one site no longer reads its credential', async () => {
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
