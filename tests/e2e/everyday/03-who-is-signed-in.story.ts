import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import {
  cookieNames,
  expectNoTraces,
  keptText,
  loginAddress,
  outcome,
  press,
  signIn,
  submitSignIn,
  textOf,
  unfoldRow,
  waitForText,
} from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

const ADA = 'ada@example.test';
const GRACE = 'grace@example.test';

story('names the account of each cookie store on a press, and keeps the name nowhere', async ({ world, sites }) => {
  const ada = await signIn(world, { account: ADA });
  const other = await world.openOtherStore(loginAddress({ account: GRACE }));
  await submitSignIn(other.page);
  const asked = () =>
    sites.requests.filter(({ path, origin }) => path === '/api/account' && !/extension/.test(origin ?? '')).length;

  // Said before the press, and asked by the press alone.
  const before = asked();
  const popup = await world.openPopup(ada.tabId);
  await waitForText(popup, '.who p', /^Asks Claude\. That may renew the sign-in\.$/);
  await unfoldRow(popup);
  expect(asked()).toBe(before);
  await world.screenshot(popup, 'everyday/03-before');

  // The tab's own store, then the other one from its row.
  await pressWho(popup, 0);
  await waitForText(popup, 'header .who p', new RegExp(`^Signed in as ${ADA}$`));
  await pressWho(popup, 1);
  await waitForText(popup, 'li .who p', new RegExp(`^Signed in as ${GRACE}$`));
  expect(asked()).toBe(before + 2);
  await world.screenshot(popup, 'everyday/03-named');
  expect(await textOf(popup, 'header .who p')).toBe(`Signed in as ${ADA}`);

  // It changed nothing: both are signed in, and no word of it is kept, answered or shown elsewhere.
  expect(await cookieNames(world, 'claude.ai', ada.storeId)).toContain('sessionKey');
  expect(await cookieNames(world, 'claude.ai', other.storeId)).toContain('sessionKey');
  await expectNoName(world);

  // Each row of the leave page names its own; closed, it is gone.
  const leave = await world.openExtensionPage('leave.html');
  await waitForText(leave, '.leave-rows .who p', /Asks Claude.*Asks Claude/);
  await pressWho(leave, 0);
  await waitForText(leave, '.leave-rows .who p', /Signed in as/);
  await pressWho(leave, 1);
  await waitForText(leave, '.leave-rows .who p', /Signed in as .*Signed in as/);
  const rows = await textOf(leave, '.leave-rows > li');
  for (const row of rows.split(' | ').filter((one) => one.includes('Signed in as')))
    expect(row).toContain(/private window|Container/.test(row) ? GRACE : ADA);
  await world.screenshot(leave, 'everyday/03-leave');
  await expectNoName(world);
  await leave.close();

  // A sign-out later, with its receipt and the list of what was sent.
  await press(popup, words('signOutHere'));
  expect(await outcome(popup)).toMatch(/^Signed out\./);
  await popup.close();
  const options = await world.openOptions();
  await waitForText(options, '#privacy', /Who is signed in\?/);
  expect(await textOf(options, 'body')).not.toMatch(/(ada|grace)@example/);
  await expectNoName(world);
  await options.close();

  // Gone with the screen; and where the site has ended the sign-in meanwhile, that is what is said.
  for (const { id, account } of sites.claude.live()) if (account === GRACE) sites.claude.endSession(id);
  const again = await world.openPopup(other.tabId);
  await waitForText(again, 'header .who p', /^Asks Claude/);
  expect(await textOf(again, 'body')).not.toContain(GRACE);
  await pressWho(again, 0);
  await waitForText(again, '.lede', /^The site no longer takes this sign-in\.$/);
  expect(await textOf(again, 'button')).not.toContain('Who is signed in?');
  await world.screenshot(again, 'everyday/03-no-longer-taken');
  await expectNoTraces(world, sites);
});

/** Presses the button of that place on the screen: the tab's own panel comes first. */
async function pressWho(page: Page, index: number): Promise<void> {
  await waitFor(`button ${index} "Who is signed in?"`, () =>
    page.evaluate(
      (wanted, at) => {
        const buttons = [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === wanted);
        buttons[at]?.click();
        return buttons[at] !== undefined;
      },
      words('whoIsIn'),
      index,
    ),
  );
}

/** Nothing that is kept, answered to a later question, or logged by the extension holds the name of an account. */
async function expectNoName(world: World): Promise<void> {
  const answer = await world.inExtension(async (browser) =>
    JSON.stringify(await browser.runtime.sendMessage({ type: 'get-overview' })),
  );
  const logged = world.consoleLines.filter((line) => line.includes('extension')).join('\n');
  for (const place of [await keptText(world), answer, logged]) {
    expect(place).not.toContain(ADA);
    expect(place).not.toContain(GRACE);
  }
}
