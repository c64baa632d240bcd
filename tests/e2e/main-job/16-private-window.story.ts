import { expect } from 'vitest';
import { expectNoTraces, keptText, loginAddress, signIn, signOutHere, submitSignIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'signs out in a private window, writes nothing of it to disk, and forgets it when the window closes',
  async ({ world, sites, browserName }) => {
    await signIn(world);
    const hidden = await world.openPrivateWindow(loginAddress({ account: 'grace@example.test' }));
    await submitSignIn(hidden.page);
    const privateStore = browserName === 'chromium' ? '"1"' : '"firefox-private"';

    const { popup, said } = await signOutHere(world, hidden.tabId);
    expect(said).toMatch(/^Signed out\. The old sign-in no longer works\./);
    await world.screenshot(popup, 'main-job/16-private-window');
    expect(sites.claude.live().map(({ account }) => account)).toEqual(['ada@example.test', 'ada@example.test']);
    const onDisk = () => world.inExtension(async (browser) => JSON.stringify(await browser.storage.local.get(null)));
    expect(await onDisk()).not.toContain(privateStore);
    expect(await keptText(world)).toContain(privateStore);

    await world.inExtension(async (browser, id) => {
      const { windowId } = await browser.tabs.get(id);
      if (windowId !== undefined) await browser.windows.remove(windowId);
    }, hidden.tabId);
    await waitFor('the private window to be forgotten', async () => !(await keptText(world)).includes(privateStore));
    await expectNoTraces(world, sites);
  },
);
