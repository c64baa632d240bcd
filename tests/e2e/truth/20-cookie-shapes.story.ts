import { expect } from 'vitest';
import { cookieShapes } from '../../practice-sites/claude/cookie-shapes.ts';
import { EMBEDDING_PATH } from '../../practice-sites/street/embedding-route.ts';
import { STRANGER } from '../../practice-sites/street/houses.ts';
import { words } from '../../words.ts';
import { goTo } from '../harness/go-to.ts';
import { dialogText, loginAddress, outcome, press, signIn, submitSignIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import type { SiteTab, World } from '../harness/world.ts';

const SHAPES = 'https://claude.ai/practice/cookie-shapes';

story('removes a cookie of every shape by one press, in every store, or names it', async ({ world, browserName }) => {
  expect(cookieShapes.length).toBeGreaterThan(90);
  const first = await signIn(world);
  await goTo(first.page, SHAPES);
  // what the server sets inside another site's page is kept in that site's partition
  await world.openPage(`https://${STRANGER.host}${EMBEDDING_PATH}?${new URLSearchParams({ address: SHAPES })}`);
  // the container before the window: a new container's tab opens in the window in front
  const container = browserName === 'firefox' ? [await world.openOtherStore(loginAddress())] : [];
  const tabs = [first, ...container, await world.openPrivateWindow(loginAddress())];
  for (const { page, storeId } of tabs.slice(1)) {
    await submitSignIn(page);
    await world.openInStore(storeId, SHAPES);
  }
  for (const tab of tabs) {
    const before = await cookiesIn(world, tab);
    expect(before.length, 'shapes that this browser takes').toBeGreaterThan(85);
    expect(before.filter(({ partition }) => partition !== null).length).toBeGreaterThan(4);

    const popup = await world.openPopup(tab.tabId);
    await press(popup, words('removeDataHere'));
    await waitFor('the plan', async () => /cookies: /.test(await dialogText(popup)));
    await press(popup, words('removeDataHere'));
    const said = await outcome(popup);
    const left = await cookiesIn(world, tab);
    const mayStay = ({ path }: Seen) =>
      browserName === 'chromium' && new URL(`https://claude.ai${path}`).pathname !== path;
    expect(left.filter((cookie) => !mayStay(cookie))).toEqual([]);
    expect(said).toContain(words('cookiesRemoved', { count: before.length - left.length }));
    if (left.length > 0) expect(said).toContain(words('ownDataPage', { browser: 'other' }));
    for (const { name } of left) expect(said).toContain(name);
    await popup.close();
  }
});

type Seen = { readonly name: string; readonly path: string; readonly partition: string | null };

/** All cookies of the site in a tab's store, in every partition. */
function cookiesIn(world: World, { storeId }: Pick<SiteTab, 'storeId'>): Promise<Seen[]> {
  return world.inExtension(async (browser, store) => {
    const all = await browser.cookies.getAll({ domain: 'claude.ai', partitionKey: {}, storeId: store });
    return all.map(({ name, path, partitionKey }) => ({
      name,
      path,
      partition: (partitionKey as { topLevelSite?: string } | null | undefined)?.topLevelSite ?? null,
    }));
  }, storeId);
}
