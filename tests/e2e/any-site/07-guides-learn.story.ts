import { expect } from 'vitest';
import { words } from '../../words.ts';
import { goTo } from '../harness/go-to.ts';
import { expectNoTraces, outcome, press, signIn, signInAgain, textOf, waitForText } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const HOST = 'platform.claude.com';
const LOG_OUT = '/practice/log-out';

story(
  'learns from a guided sign-out how a site signs out, and does it by itself the next time, where that was pressed',
  async ({ world, sites }) => {
    const { page, tabId } = await signIn(world, { host: HOST });
    await goTo(page, `https://${HOST}/settings/profile`);
    const popup = await world.openPopup(tabId);
    await press(popup, words('signOutHere'));
    await waitForText(popup, '[role=status]', /Sign out on the page that opened/);

    // The person signs out by hand, in the tab where they were.
    await page.bringToFront();
    await page.click('form button');
    await waitFor('the end of the session', () => sites.console.live().length === 0);
    await press(popup, words('checkNow'));
    expect(await outcome(popup)).toMatch(/^Could not tell\./); // how the Console says "signed out" is not known
    await waitFor('the question', async () => (await textOf(popup, '[role=group]')).includes(words('sawHow')));
    await world.screenshot(popup, 'any-site/07-saw-how');
    await press(popup, words('useNextTime'));
    await waitFor('the question to go', async () => !(await textOf(popup, '[role=group]')).includes(words('sawHow')));

    await signInAgain(page, { host: HOST });
    await waitFor('the new session', () => sites.console.live().length === 1);
    const second = await world.openPopup(await world.tabIdOf(page));
    await press(second, words('signOutHere'));
    await waitFor('the end of the second session', () => sites.console.live().length === 0);
    expect(await outcome(second)).toMatch(/^Could not tell\./);
    // Pressed in the page both times: by the person, then by us as they had shown it.
    const sent = sites.requests.filter(({ host, path }) => host === HOST && path === LOG_OUT);
    expect(sent.map(({ method, secFetchMode }) => `${method} ${secFetchMode}`)).toEqual([
      'POST navigate',
      'POST navigate',
    ]);
    await expectNoTraces(world, sites);
  },
);
