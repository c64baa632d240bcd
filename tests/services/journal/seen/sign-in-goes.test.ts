import { describe, expect, it } from 'vitest';
import type { Removal } from '../../../../utils/core/journal/journal.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { container } from '../../../fakes/samples/stores.ts';
import { createRunningBrowser, diskJournal, endsOf } from '../recording.ts';

const START = NOON + 5 * SECOND;

describe('a sign-in that ends', () => {
  it.each<[Removal, string, string]>([
    ['taken-back', 'sure could-not-tell', 'sure could-not-tell'],
    ['deleted', 'likely removed-here', 'sure could-not-tell'],
    ['evicted', 'sure evicted', 'sure evicted'],
    ['unseen', 'sure could-not-tell', 'likely removed-here'],
  ])('is explained by the reason that the browser gives (%s)', async (removal, inChrome, inFirefox) => {
    for (const [name, expected] of [
      ['chrome', inChrome],
      ['firefox', inFirefox],
    ] as const) {
      const browser = await createRunningBrowser();
      browser.world.browser.name = name;
      await browser.wake();
      await browser.signIn('claude');
      await browser.pass(MINUTE);
      if (removal === 'unseen') browser.world.jar.drop(() => true);
      await browser.lose('claude', removal);
      expect(diskJournal(browser.world).entries, name).toMatchObject([
        { end: { kind: 'gone-while-open', at: START + MINUTE, evidence: { removal } }, digest: null },
      ]);
      expect(await browser.firstCause(), name).toBe(expected);
    }
  });

  it('in one store says nothing about other stores', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.signIn('claude', { storeId: container.id });
    await browser.lose('claude', 'taken-back', container.id);
    expect(diskJournal(browser.world).entries.map(({ ref, end }) => [ref.storeId, end?.kind ?? 'goes on'])).toEqual([
      ['0', 'goes on'],
      [container.id, 'gone-while-open'],
    ]);
  });

  it('counts as ended by Lights Out when it was signed out or removed here', async () => {
    const browser = await createRunningBrowser();
    const session = refOf('claude');
    await browser.signIn('claude');
    await browser.app().handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    await browser.pass(MINUTE);
    await browser.signIn('claude');
    await browser
      .app()
      .handlers['remove-data']({ type: 'remove-data', session, allStores: false, trustedDevice: false });
    expect(endsOf(browser.world)).toEqual(['signed-out-here', 'signed-out-here']);
    expect(await browser.firstCause()).toBe('sure signed-out-here');
  });

  it('does not count as ended by Lights Out if only the session before it was', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude');
    await browser.app().handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
    await browser.pass(SECOND);
    await browser.signIn('claude');
    await browser.pass(SECOND);
    await browser.lose('claude', 'taken-back');
    expect(endsOf(browser.world)).toEqual(['signed-out-here', 'gone-while-open']);
  });

  it('is noticed by reading the cookies: Firefox reports a full wipe with no event', async () => {
    const browser = await createRunningBrowser();
    browser.world.browser.name = 'firefox';
    await browser.wake();
    await browser.signIn('claude');
    await browser.app().handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
    await browser.pass(DAY);
    await browser.signIn('claude');
    await browser.pass(HOUR);
    browser.world.jar.drop(() => true);
    expect(await browser.firstCause()).toBe('likely removed-here');
  });
});
