import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../utils/core/time.ts';
import { createRunningBrowser, diskJournal, endsOf } from '../recording.ts';

describe('a record that is erased', () => {
  const erase = async (browser: Awaited<ReturnType<typeof createRunningBrowser>>, siteId: string | null) =>
    (await browser.app().handlers['erase-record']({ type: 'erase-record', siteId })).result;

  it('is gone, in memory too, and present sessions are recorded from now on', async () => {
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

  it('is gone for one site only', async () => {
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

  it('is not said to be erased if a newer version wrote it', async () => {
    const newer = { version: 9, data: 'of tomorrow' };
    const browser = await createRunningBrowser();
    browser.world.disk.values.set('journal', newer);
    expect(await erase(browser, null)).toBe('not-saved');
    expect(browser.world.disk.values.get('journal')).toEqual(newer);
  });
});
