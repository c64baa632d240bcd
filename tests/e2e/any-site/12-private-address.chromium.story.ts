import { expect } from 'vitest';
import { originOf } from '../../practice-sites/any/any-app.ts';
import { words } from '../../words.ts';
import { chosenOf, findSignIn, saveSite, tryNow } from '../harness/any-site/adding.ts';
import { appOf, signInAtAppAgain } from '../harness/any-site/any-app-steps.ts';
import { expectNoTraces, press, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

/** The addresses that the browser's own history page lists. */
async function readHistory(world: World): Promise<string[]> {
  const page = await world.engine.browser.newPage();
  await page.goto('chrome://history');
  const found = await waitFor('the history', async () => {
    const links = await page.evaluate(() => {
      const within = (root: Document | ShadowRoot): string[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [
          ...(one instanceof HTMLAnchorElement ? [one.href] : []),
          ...(one.shadowRoot ? within(one.shadowRoot) : []),
        ]);
      return within(document);
    });
    return links.some((link) => link.includes('options.html')) && links;
  });
  await page.close();
  return found;
}

story(
  'adds a site of a private window, whose address reaches neither the history nor the disk before it is tried',
  async ({ world, sites }) => {
    const { app, control, host } = appOf(sites, 'trap-token');
    const hidden = await world.openPrivateWindow(originOf(app));
    await signInAtAppAgain(hidden.page, app);
    const popup = await world.openPopup(hidden.tabId);
    await press(popup, words('addThisSite'));
    const page = await world.waitForPage('#sites');
    expect(chosenOf((await findSignIn(page)).cookies)).toEqual(['ledger_session']);
    expect(await textOf(page, '.adding')).toContain(words('addKeepsPrivate'));
    expect((await readHistory(world)).filter((link) => link.includes(host))).toEqual([]);
    const kept = () => world.inExtension(async (browser) => JSON.stringify(await browser.storage.local.get(null)));
    expect(await kept()).not.toContain(host);

    await page.bringToFront();
    expect(await tryNow(page)).toMatch(/^Signed out\. The old sign-in no longer works\./);
    expect([control.live(), (await kept()).includes(host)]).toEqual([[], true]);
    await saveSite(page);
    await expectNoTraces(world, sites);
  },
  { build: 'every-host', limitMs: 120_000 },
);
