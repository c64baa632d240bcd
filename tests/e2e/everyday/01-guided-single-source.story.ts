import { expect } from 'vitest';
import { words } from '../../words.ts';
import { expectNoTraces, outcome, press, signIn, signInAgain, textOf, waitForText } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const HOST = 'character.ai';

story(
  'offers after a guided sign-out of Character.AI to do it so the next time, and then does',
  async ({ world, sites }) => {
    // A token that does not reach the account host cannot be tried, so the one request of a single source is not sent.
    sites.character.settings.authCookieDomain = 'host-only';
    const { page, tabId } = await signIn(world, { host: HOST });
    const popup = await world.openPopup(tabId);
    await press(popup, words('signOutHere'));
    await waitForText(popup, '[role=status]', /Sign out on the page that opened/);
    await page.bringToFront();
    await page.click('summary');
    await page.click('nav form button');
    await waitFor('the end of the session', () => sites.character.live().length === 0);
    await press(popup, words('checkNow'));
    expect(await outcome(popup)).toMatch(/^Could not tell\./); // how the site says "signed out" is not known
    await waitFor('the question', async () => (await textOf(popup, '[role=group]')).includes(words('sawHow')));
    await world.screenshot(popup, 'everyday/01-guided-saw-how');
    await press(popup, words('useNextTime'));
    await waitFor('the question to go', async () => !(await textOf(popup, '[role=group]')).includes(words('sawHow')));
    await popup.close();

    await signInAgain(page, { host: HOST });
    const next = await world.openPopup(tabId);
    await press(next, words('signOutHere'));
    await waitFor('the end of the second session', () => sites.character.live().length === 0);
    expect(await outcome(next, 60_000)).toMatch(/^Could not tell\./);
    await expectNoTraces(world, sites);
  },
);
