import { expect } from 'vitest';
import { addFromPopup, findSignIn, saveSite, tryNow } from '../harness/any-site/adding.ts';
import { appOf, signInAtApp } from '../harness/any-site/any-app-steps.ts';
import { expectNoTraces } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'asks nothing of a site whose sign-in each page replaces, ends it there all the same, and claims no more than it saw',
  async ({ world, sites }) => {
    const { app, control, host } = appOf(sites, 'trap-rotates');
    const { tabId } = await signInAtApp(world, app);
    const before = sites.requests.length;
    const page = await addFromPopup(world, tabId);
    await findSignIn(page);
    expect(await tryNow(page)).toMatch(/^Could not tell\./);
    await waitFor('why nothing was asked', () =>
      page.evaluate(() => document.body.textContent?.includes('gives out another sign-in with each page')),
    );
    await world.screenshot(page, 'any-site/trap-rotates', { fullPage: true });
    await saveSite(page);
    // The sign-out was taken: the browser still held the sign-in that the server knows.
    await waitFor('the end of the session', () => control.live().length === 0);

    const sent = sites.requests.slice(before).filter((request) => request.host === host);
    // Its page fetches nothing by itself. Firefox calls a request of the background "same-origin" too.
    expect(sent.filter(({ secFetchMode, sessionId }) => sessionId !== null && secFetchMode === 'cors')).toEqual([]);
    await page.close();
    await expectNoTraces(world, sites);
  },
  { build: 'every-host', limitMs: 300_000 },
);
