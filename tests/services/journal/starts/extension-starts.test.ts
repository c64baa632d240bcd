import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../../utils/core/time.ts';
import { diskJournal, endsOf } from '../recording.ts';
import { createSettledBrowser } from './settled-browser.ts';

describe('a browser that goes on while Lights Out is started anew', () => {
  it.each(['extension', 'no-event'] as const)(
    'draws no conclusion about sessions that ended in between (%s)',
    async (by) => {
      const browser = await createSettledBrowser();
      browser.world.memory.values.clear();
      browser.world.jar.drop(() => true);
      await browser.start(by);
      expect(diskJournal(browser.world)).toMatchObject({ entries: [{ end: { kind: 'gone-unseen' } }], experience: {} });
      expect(await browser.firstCause()).toBe('sure could-not-tell');
    },
  );

  it.each(['extension', 'no-event'] as const)(
    'continues the entries of sessions that are still there (%s)',
    async (by) => {
      const browser = await createSettledBrowser();
      const before = diskJournal(browser.world);
      browser.world.memory.values.clear();
      await browser.start(by);
      expect(diskJournal(browser.world)).toEqual(before);
    },
  );

  it('uses no older end as an explanation, because another session may have come and gone while it was off', async () => {
    for (const [by, expected] of [
      ['extension', 'sure evicted'],
      ['no-event', 'sure could-not-tell'],
    ] as const) {
      const browser = await createSettledBrowser();
      await browser.lose('claude', 'evicted');
      browser.world.memory.values.clear();
      await browser.start(by);
      expect(await browser.firstCause(), by).toBe(expected);
    }
  });

  it('takes no second first look at later wake-ups', async () => {
    const browser = await createSettledBrowser();
    for (let wake = 0; wake < 5; wake += 1) {
      await browser.wake();
      await browser.pass(HOUR);
    }
    await browser.lose('claude', 'taken-back');
    expect(endsOf(browser.world)).toEqual(['gone-while-open']);
  });
});
