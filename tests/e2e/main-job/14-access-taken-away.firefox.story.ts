import type { ElementHandle } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import { press, signIn, textOf, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

// Firefox lets a person take a host away from an extension; the same call gives it back here without a prompt.
story(
  'says that it may not look at a site, and asks for it in the click',
  async ({ world }) => {
    const { tabId } = await signIn(world);
    const popup = await world.openPopup(tabId);
    await timeLeft(popup);
    await world.inExtension((browser) => browser.permissions.remove({ origins: ['*://claude.ai/*'] }));
    await waitFor('the missing permission', async () => /may not look at Claude/.test(await textOf(popup, 'main')));
    await world.screenshot(popup, 'main-job/14-access-missing');
    const options = await world.openOptions();
    await waitFor('the missing permission in the options', async () =>
      (await textOf(options, 'main')).includes(words('siteAccess', { is: 'missing' })),
    );

    await popup.bringToFront();
    const allow = (
      await popup.evaluateHandle(
        (wanted) => [...document.querySelectorAll('main button')].find((button) => button.textContent === wanted),
        words('allow'),
      )
    ).asElement();
    if (!allow) throw new Error('No button to allow it');
    await (allow as ElementHandle<Element>).click(); // a real press: browsers ask only then
    await waitFor('the session again', async () => /days/.test(await textOf(popup, '[role=timer]')));
    await press(popup, words('signOutHere'));
    expect(
      await waitFor('a result', async () => (await textOf(popup, '[role=status]')).match(/^Signed out\./)?.[0]),
    ).toBe(words('outcomeLead', { outcome: 'signed-out' }));
  },
  { prefs: { 'extensions.webextOptionalPermissionPrompts': false } },
);
