import { expect } from 'vitest';
import { words } from '../../words.ts';
import {
  expectNoTraces,
  loginAddress,
  outcome,
  press,
  signIn,
  signInAgain,
  signOutHere,
  submitSignIn,
} from '../harness/steps.ts';
import { type Stage, story } from '../harness/story.ts';

story('calls nothing proof that is none, and ends the right two accounts when two stores sign out at once', tell, {
  build: 'e2e',
});

async function tell({ world, sites }: Stage): Promise<void> {
  const { page, tabId } = await signIn(world);

  // A probe that redirects tells nothing, though the site names the login page.
  sites.claude.faults.mode = { kind: 'login-redirect', scope: 'probe' };
  const redirected = await signOutHere(world, tabId);
  expect(redirected.said).toMatch(/^Could not tell\./);
  await redirected.popup.close();

  // A sign-in that is bound to the site's own pages refuses the question before anything is sent: no proof, and no
  // sign-out.
  const letters = await signIn(world, { host: 'letters.example' });
  sites.formSite.settings.boundToPages = true;
  const bound = await signOutHere(world, letters.tabId);
  expect(bound.said).not.toMatch(/^Signed out\./);
  expect(bound.said).not.toContain('no longer works');
  expect(sites.formSite.live()).toHaveLength(1);
  await world.screenshot(bound.popup, 'sign-out/04-bound-to-its-pages');
  await bound.popup.close();

  // Two different sign-ins under one name: it is unknown which one the site reads, so nothing is claimed or removed.
  sites.claude.reset();
  await signInAgain(page);
  const second = sites.claude.createSession('grace@example.test', 'Twin');
  const value = sites.claude.secretOf(second.session.id);
  await world.inExtension(
    (browser, secret) =>
      browser.cookies.set({
        url: 'https://claude.ai/',
        name: 'sessionKey',
        value: secret,
        secure: true,
        expirationDate: Date.now() / 1_000 + 86_400,
      }),
    value,
  );
  const twins = await signOutHere(world, tabId);
  expect(twins.said).toMatch(/^Could not tell\. Two different sign-ins/);
  expect(sites.claude.live()).toHaveLength(3);
  await world.screenshot(twins.popup, 'sign-out/04-two-sign-ins');
  await twins.popup.close();
  await world.inExtension(async (browser) => {
    for (const { name } of await browser.cookies.getAll({ domain: 'claude.ai' }))
      await browser.cookies.remove({ url: 'https://claude.ai/', name });
    for (const { name } of await browser.cookies.getAll({ domain: 'claude.ai' }))
      await browser.cookies.remove({ url: 'https://claude.ai/', name });
  });

  // A character beyond Latin in any cookie of the site changes nothing.
  sites.claude.reset();
  await signInAgain(page);
  await page.evaluate(() => {
    document.cookie = 'note=5€ für Öl; path=/';
  });
  const odd = await signOutHere(world, tabId);
  expect(odd.said).toMatch(/^Signed out\. The old sign-in no longer works\./);
  expect(sites.claude.live()).toHaveLength(1);
  await odd.popup.close();

  // A rule that a stopped worker left behind is gone before anything is asked.
  sites.claude.reset();
  await signInAgain(page);
  const left = await world.openPopup(tabId);
  await world.inExtension((browser) =>
    browser.declarativeNetRequest.updateSessionRules({
      addRules: [
        {
          id: 3,
          priority: 1,
          condition: {
            urlFilter: '|https://claude.ai/api/account|',
            initiatorDomains: [new URL(browser.runtime.getURL('')).hostname],
            resourceTypes: ['xmlhttprequest', 'other'],
          },
          action: {
            type: 'modifyHeaders',
            requestHeaders: [{ header: 'cookie', operation: 'set', value: 'sessionKey=left-behind' }],
          },
        },
      ],
    }),
  );
  await world.stopBackground();
  await press(left, words('signOutHere'));
  expect(await outcome(left)).toMatch(/^Signed out\. The old sign-in no longer works\./);
  expect(sites.claude.live()).toHaveLength(1);
  await expectNoTraces(world, sites);
  await left.close();

  // Two stores at the same moment.
  sites.claude.reset();
  await signInAgain(page, { account: 'ada@example.test' });
  const other = await world.openOtherStore(loginAddress({ account: 'grace@example.test' }));
  await submitSignIn(other.page);
  const popups = [await world.openPopup(tabId), await world.openPopup(other.tabId)];
  await Promise.all(popups.map((popup) => press(popup, words('signOutHere'))));
  for (const popup of popups) expect(await outcome(popup)).toMatch(/^Signed out\. The old sign-in no longer works\./);
  expect(sites.claude.live().map(({ device }) => device)).toEqual(['Phone']);
  await expectNoTraces(world, sites);
}
