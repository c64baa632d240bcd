import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../../../utils/core/time.ts';
import { container } from '../../../fakes/samples/stores.ts';
import { settle } from '../recording.ts';
import { createSettledBrowser } from './settled-browser.ts';

/** A sign-in has reached its end, and the record knows it. Then the browser is started anew, a second ago. */
async function startAfterAnEnd() {
  const browser = await createSettledBrowser();
  browser.world.clock.advance(28 * DAY);
  await browser.lose('claude', 'expired');
  expect(await browser.firstCause()).toBe('sure reached-end');
  browser.close();
  await browser.wake();
  await browser.app().onStarted('browser');
  browser.world.clock.advance(SECOND);
  return browser;
}

describe('a sign-in that came and went before the first look after a start', () => {
  it('is not taken for the one before, neither before that look nor after it', async () => {
    const browser = await startAfterAnEnd();
    await browser.signIn('claude');
    await browser.lose('claude', 'deleted');
    expect(await browser.firstCause()).toBe('sure could-not-tell');
    browser.world.clock.advance(5 * SECOND);
    await settle();
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });

  it('is not forgotten by a worker that is stopped before that look', async () => {
    const browser = await startAfterAnEnd();
    await browser.signIn('claude');
    await browser.lose('claude', 'deleted');
    await browser.wake();
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });

  it('in another store says nothing about this one', async () => {
    const browser = await startAfterAnEnd();
    await browser.signIn('claude', { storeId: container.id });
    await browser.lose('claude', 'deleted', container.id);
    expect(await browser.firstCause()).toBe('sure reached-end');
  });

  it('may have been brought back by a browser that was killed, which tells of no such cookie', async () => {
    const browser = await startAfterAnEnd();
    browser.world.server.signIn('claude');
    await browser.lose('claude', 'evicted');
    expect(await browser.firstCause()).toBe('sure could-not-tell');
  });

  it('is no reason to doubt where the browser only drops what had reached its date', async () => {
    const browser = await startAfterAnEnd();
    browser.world.server.signIn('claude', { expiresAt: browser.world.clock.now() - SECOND });
    await browser.lose('claude', 'expired');
    expect(await browser.firstCause()).toBe('sure reached-end');
  });
});
