import { expect } from 'vitest';
import { words } from '../../words.ts';
import { goTo } from '../harness/go-to.ts';
import {
  cookieNames,
  expectNoTraces,
  keptText,
  loginAddress,
  outcome,
  press,
  signIn,
  signOutHere,
  submitSignIn,
  textOf,
  unfoldRow,
} from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story('signs out of one cookie store and leaves the other account alive', async ({ world, sites, browserName }) => {
  const ada = await signIn(world, { account: 'ada@example.test' });
  const other = await world.openOtherStore(loginAddress({ account: 'grace@example.test' }));
  await submitSignIn(other.page);
  expect(other.storeId).toMatch(browserName === 'chromium' ? /^1$/ : /^firefox-container-\d+$/);
  const liveAccounts = () =>
    sites.claude
      .live()
      .filter(({ device }) => device !== 'Phone')
      .map(({ account }) => account)
      .sort();
  expect(liveAccounts()).toEqual(['ada@example.test', 'grace@example.test']);

  // The other store's session, from its own tab.
  const { popup, said } = await signOutHere(world, other.tabId);
  expect(said).toMatch(/^Signed out\. The old sign-in no longer works\./);
  await world.screenshot(popup, 'main-job/05-other-store');
  expect(await textOf(popup, 'header')).toMatch(browserName === 'chromium' ? /private window/ : /Container \d+/);
  expect(liveAccounts()).toEqual(['ada@example.test']);
  expect(await cookieNames(world, 'claude.ai', other.storeId)).toEqual([]);
  expect(await cookieNames(world, 'claude.ai', ada.storeId)).toContain('sessionKey');
  await popup.close();

  // And the other way round, with no tab of the site open in the store that is signed out.
  await goTo(other.page, loginAddress({ account: 'grace@example.test' }));
  await submitSignIn(other.page);
  await ada.page.close();
  expect(liveAccounts()).toEqual(['ada@example.test', 'grace@example.test']);
  const second = await world.openPopup(other.tabId);
  await waitFor('the default store in the list', async () => (await textOf(second, 'li')).includes('Claude'));
  await unfoldRow(second);
  await waitFor('its button', () =>
    second.evaluate((wanted) => {
      const button = [...document.querySelectorAll<HTMLButtonElement>('li button')].find(
        ({ textContent }) => textContent?.trim() === wanted,
      );
      button?.click();
      return button !== undefined;
    }, words('signOutHere')),
  );
  expect(await outcome(second)).toMatch(/^Signed out\. The old sign-in no longer works\./);
  expect(liveAccounts()).toEqual(['grace@example.test']);
  expect(await cookieNames(world, 'claude.ai', other.storeId)).toContain('sessionKey');
  await expectNoTraces(world, sites);

  // A container signs out without a tab of its own, too; a private window's records are never written to disk.
  if (browserName === 'firefox') {
    await goTo(other.page, 'about:blank');
    await second.close();
    const third = await world.openPopup();
    await waitFor('the container in the list', async () => /Container \d+/.test(await textOf(third, 'li')));
    await unfoldRow(third);
    await press(third, words('signOutHere'));
    expect(await outcome(third)).toMatch(/^Signed out\./);
    expect(liveAccounts()).toEqual([]);
  } else {
    const disk = await world.inExtension(async (browser) => JSON.stringify(await browser.storage.local.get(null)));
    expect(disk).not.toContain('"storeId":"1"');
    expect(await keptText(world)).toContain('"storeId":"1"');
  }
});
