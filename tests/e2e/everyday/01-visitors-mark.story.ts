import { expect } from 'vitest';
import { words } from '../../words.ts';
import { ASKED_AND_HERE, everydayStory, NOT_TAKEN, withEveryFault } from '../harness/everyday.ts';
import { goTo } from '../harness/go-to.ts';
import { expectNoTraces, press, signInAgain, waitForText } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

const host = 'www.pinterest.com';

/** How sure the row of the site is. */
async function expectSign(world: World, tabId: number, text: RegExp): Promise<void> {
  const popup = await world.openPopup(tabId);
  await waitForText(popup, 'body', text);
  await popup.close();
}

everydayStory("calls a visitor's cookies what they are, and a sign-in a sign-in, by the site's own mark", {
  servers: ({ everyday }) => [{ host, site: everyday.pinterest, cookie: ['_pinterest_sess', 'pinterest.com'] }],
  cases: [
    ...withEveryFault(host, { says: ASKED_AND_HERE, alive: [host] }, ['hang']),
    { name: 'no answer', faults: { [host]: { kind: 'hang', scope: 'sign-out' } }, says: NOT_TAKEN, alive: [host] },
  ],
  beside: async ({ sites, tabs: [tab], world }) => {
    const site = sites.everyday.pinterest;
    if (tab === undefined) return;
    const { page, tabId } = tab;
    // The session is ended for real. The visitor's cookies that stand there then are called no sign-in and no end; they
    // are new ones, so nothing more is said of the sign-in that was.
    site.reset();
    await signInAgain(page, { host });
    await expectSign(world, tabId, /Signed in/);
    const popup = await world.openPopup(tabId);
    await press(popup, words('signOutHere'));
    await waitFor('the end of the session', async () => site.live().length === 0);
    await waitForText(popup, 'body', /May be signed in/);
    await world.screenshot(popup, 'everyday/01-visitors-mark');
    await popup.close();
    await expectNoTraces(world, sites);

    // The same where a person signs out on the site's own page.
    site.reset();
    await signInAgain(page, { host });
    await expectSign(world, tabId, /Signed in/);
    await goTo(page, `https://${host}/logout/`);
    await expectSign(world, tabId, /May be signed in/);
    expect(site.live()).toEqual([]);
  },
});
