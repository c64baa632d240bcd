import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../../../utils/core/time.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { createRunningBrowser, diskJournal, endsOf } from '../recording.ts';
import { createSettledBrowser } from './settled-browser.ts';

describe('a clock that is set back a year', () => {
  it('ends nothing, loses nothing, and does not make an old end the last one', async () => {
    const browser = await createSettledBrowser();
    await browser.lose('claude', 'evicted');
    await browser.signIn('claude');
    browser.world.clock.set(NOON - 365 * DAY);
    await browser.pass(SECOND);
    expect(endsOf(browser.world)).toEqual(['gone-while-open', 'goes on']);
    await browser.lose('claude', 'taken-back');
    expect(endsOf(browser.world)).toEqual(['gone-while-open', 'gone-while-open']);
    expect(await browser.firstCause()).toBe('sure could-not-tell');
    browser.world.clock.set(NOON + DAY);
    await browser.pass(SECOND);
    expect(
      diskJournal(browser.world).entries.every(({ firstSeenAt, end }) => end !== null && end.at >= firstSeenAt),
    ).toBe(true);
    expect(await browser.firstCause()).toBe('sure could-not-tell');
    expect(browser.world.bugs).toEqual([]);
  });

  it('keeps the order of the ends if the clock had been ahead', async () => {
    const browser = await createRunningBrowser();
    browser.world.clock.set(NOON + 365 * DAY);
    await browser.signIn('claude');
    await browser.lose('claude', 'evicted');
    browser.world.clock.set(NOON + DAY);
    await browser.signIn('claude');
    await browser.lose('claude', 'taken-back');
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });

  it('together with a start of the browser causes no suspicion', async () => {
    const browser = await createSettledBrowser();
    browser.close();
    browser.world.clock.set(NOON - 365 * DAY);
    await browser.start();
    expect(diskJournal(browser.world)).toMatchObject({ entries: [{ end: null, settled: true }], experience: {} });
  });
});
