import { expect } from 'vitest';
import { words } from '../../words.ts';
import { goTo } from '../harness/go-to.ts';
import { outcome, press, signIn, textOf, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'meets broken storage, strange messages and absurd dates with a clear word, and loses nothing',
  async ({ world, sites }) => {
    const { page, tabId } = await signIn(world);

    // Documents that cannot be read: the screen works, says so, and the broken one is kept aside.
    await world.inExtension((browser) =>
      browser.storage.local.set({ settings: 'garbage', runs: { version: 1, data: [{ half: true }] } }),
    );
    const popup = await world.openPopup(tabId);
    expect(await timeLeft(popup)).toMatch(/days/);
    expect(await textOf(popup, 'main')).toMatch(/could not be read/i);
    await world.screenshot(popup, 'main-job/09-broken-storage');
    await press(popup, words('signOutHere'));
    expect(await outcome(popup)).toMatch(/^Signed out\./);
    expect(await world.inExtension((browser) => browser.storage.local.get('runs.rejected'))).toEqual({
      'runs.rejected': { version: 1, data: [{ half: true }] },
    });
    await popup.close();

    // Documents of a newer version: used for nothing, never overwritten.
    const newer = { settings: { version: 99, data: { any: 'thing' } }, runs: { version: 99, data: ['thing'] } };
    await world.inExtension((browser, kept) => browser.storage.local.set(kept), newer);
    sites.claude.reset();
    await goTo(page, 'https://claude.ai/login');
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('main button')?.click());
    const second = await world.openPopup(tabId);
    await timeLeft(second);
    await press(second, words('signOutHere'));
    expect(await outcome(second)).toMatch(/^Signed out\./);
    await world.screenshot(second, 'main-job/09-newer-storage');
    expect(await world.inExtension((browser) => browser.storage.local.get(['settings', 'runs']))).toEqual(newer);
    await second.close();

    // What is no command gets a word.
    const answers = await world.inExtension(async (browser) => {
      const messages = [
        { type: 'wipe-everything' },
        null,
        'sign-out',
        {
          type: 'sign-out',
          scope: 'this-browser',
          session: { siteId: 'x'.repeat(5_000), storeId: '', partition: null },
        },
        { type: 'check-again', runId: 7 },
      ];
      return Promise.all(messages.map((message) => browser.runtime.sendMessage(message)));
    });
    expect(answers).toEqual(answers.map(() => ({ ok: false, error: 'invalid-command' })));
    const unknownSite = await world.inExtension(
      (browser) =>
        browser.runtime.sendMessage({
          type: 'sign-out',
          scope: 'this-browser',
          session: { siteId: 'nowhere', storeId: '0', partition: null },
        }) as Promise<{ ok: boolean; result: string }>,
    );
    expect(unknownSite).toMatchObject({ ok: true, result: 'nothing-to-do' });

    // A page cannot reach the background; a script of ours in a page is not heard as one of our screens.
    const fromPage = await world.inExtension(async (browser, id) => {
      const [first] = await browser.scripting.executeScript({
        target: { tabId: id },
        func: async () => {
          const { browser: own, chrome } = globalThis as unknown as Record<
            string,
            { runtime: { sendMessage(message: unknown): Promise<unknown> } } | undefined
          >;
          return (own ?? chrome)?.runtime.sendMessage({ type: 'get-overview' });
        },
      });
      return first?.result;
    }, tabId);
    expect(fromPage).toEqual({ ok: false, error: 'foreign-sender' });

    // Dates that cannot be one.
    for (const expirationDate of [32_503_680_000, 1_199_145_600_000]) {
      await world.inExtension(
        (browser, at) =>
          browser.cookies.set({
            url: 'https://claude.ai/',
            name: 'sessionKey',
            value: 'practice',
            expirationDate: at,
            secure: true,
          }),
        expirationDate,
      );
      const absurd = await world.openPopup(tabId);
      await waitFor('a popup that says something', async () => (await textOf(absurd, 'main')).includes('Signed in'));
      await absurd.close();
    }
    expect(await world.uncaughtErrors()).toEqual([]);
  },
);
