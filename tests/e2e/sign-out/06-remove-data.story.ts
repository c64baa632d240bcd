import { expect } from 'vitest';
import { words } from '../../words.ts';
import { cookieNames, loginAddress, outcome, press, signIn, submitSignIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

/** Runs in a page: fills every place that a site can keep something in. */
async function fillPage(): Promise<void> {
  localStorage.setItem('draft', 'one');
  sessionStorage.setItem('tab', 'two');
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('chats', 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore('all');
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
  await (await caches.open('pages')).put('/kept', new Response('kept'));
  if (location.hostname.endsWith('claude.ai')) await navigator.serviceWorker.register('/practice/worker.js');
}

/** Runs in a page: what is there. */
async function lookInPage(): Promise<{
  local: number;
  session: number;
  databases: number;
  caches: number;
  workers: number;
}> {
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}

const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, workers: 0 };
const FULL = { local: 1, session: 1, databases: 1, caches: 1, workers: 1 };

story(
  'removes what the site keeps here, after showing the plan, and touches no neighbour',
  async ({ world, sites, browserName }) => {
    const { page, tabId } = await signIn(world);
    const neighbour = await signIn(world, { host: 'platform.claude.com' });
    const other = await world.openOtherStore(loginAddress({ account: 'grace@example.test' }));
    await submitSignIn(other.page);
    const sibling = await world.openPage('https://neighbour.claude.ai/');
    for (const open of [page, neighbour.page, other.page, sibling]) await open.evaluate(fillPage);
    await world.inExtension(async (browser) => {
      const expirationDate = Math.floor(Date.now() / 1_000) + 86_400;
      await browser.cookies.set({
        url: 'https://claude.ai/',
        name: 'chips',
        value: 'own',
        secure: true,
        expirationDate,
        sameSite: 'no_restriction',
        partitionKey: { topLevelSite: 'https://claude.ai', hasCrossSiteAncestor: false },
      });
      await browser.permissions.contains({ permissions: ['browsingData'] });
    });
    if (browserName === 'firefox')
      await world.inExtension((browser) =>
        browser.permissions.request({ permissions: ['browsingData'] }).catch(() => false),
      );

    const popup = await world.openPopup(tabId);
    await press(popup, words('removeDataHere'));
    const plan = await waitFor('the plan', async () =>
      (await textOf(popup, 'dialog[open]')).match(/cookies: [1-9]/) ? textOf(popup, 'dialog[open]') : undefined,
    );
    expect(plan).toMatch(/Claude/);
    await world.screenshot(popup, 'sign-out/06-plan');
    await press(popup, words('removeDataHere'));
    expect(await outcome(popup)).toMatch(/^Removed here only\. The site was not told\./);
    await world.screenshot(popup, 'sign-out/06-removed');

    expect(await page.evaluate(lookInPage)).toEqual(NOTHING);
    expect(await cookieNames(world, 'claude.ai')).toEqual([]);
    expect(await sibling.evaluate(lookInPage)).toEqual(FULL);
    expect(await sibling.evaluate(() => document.cookie)).toBe('neighbour=stays');
    expect(await neighbour.page.evaluate(lookInPage)).toEqual({ ...FULL, workers: 0 });
    expect(await cookieNames(world, 'platform.claude.com')).toContain('sessionKey');
    expect(await other.page.evaluate(lookInPage)).toEqual(FULL);
    expect(await cookieNames(world, 'claude.ai', other.storeId)).toContain('sessionKey');
    expect(sites.claude.live()).toHaveLength(3);

    // An open tab that signs in anew, or writes its cookie again, is noticed.
    const [mine] = sites.claude
      .live()
      .filter(({ account, device }) => account === 'ada@example.test' && device !== 'Phone');
    const value = sites.claude.secretOf(mine?.id ?? '');
    await world.inExtension(
      (browser, secret) =>
        browser.cookies.set({
          url: 'https://claude.ai/',
          domain: 'claude.ai',
          name: 'sessionKey',
          value: secret,
          secure: true,
          expirationDate: Date.now() / 1_000 + 86_400,
        }),
      value,
    );
    await waitFor('the cookie to be noticed', async () =>
      /is signed in again, by the cookie sessionKey/.test(await textOf(popup, '[role=status]')),
    );
    await world.screenshot(popup, 'sign-out/06-came-back');
  },
  { prefs: { 'extensions.webextOptionalPermissionPrompts': false } },
);
