import { expect } from 'vitest';
import { words } from '../../words.ts';
import { type EverydayCase, NOT_KNOWN, tryCase } from '../harness/everyday.ts';
import { goTo } from '../harness/go-to.ts';
import { expectNoTraces, press, signIn, signInAgain, waitForText } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

const host = 'www.pinterest.com';
const untold = { says: NOT_KNOWN, ends: false, stays: true };
const cases: readonly EverydayCase[] = [
  { name: '500', mode: { kind: 'server-error', scope: 'sign-out' }, ...untold },
  { name: 'a challenge', mode: { kind: 'challenge', scope: 'sign-out' }, ...untold },
  { name: 'no answer', mode: { kind: 'hang', scope: 'sign-out' }, ...untold },
  { name: '200 that ends nothing', mode: { kind: 'nothing-ended-kept', scope: 'sign-out' }, ...untold },
];

/** How sure the row of the site is. */
async function expectSign(world: World, tabId: number, text: RegExp): Promise<void> {
  const popup = await world.openPopup(tabId);
  await waitForText(popup, 'body', text);
  await popup.close();
}

story(
  "calls a visitor's cookies what they are, and a sign-in a sign-in, by the site's own mark",
  async ({ world, sites }) => {
    const { page, tabId } = await signIn(world, { host });
    await expectSign(world, tabId, /Signed in/);
    const site = sites.everyday.pinterest;
    const cookie = { name: '_pinterest_sess', domain: 'pinterest.com' };
    for (const one of cases) await tryCase({ world, sites, site, host, cookie, page, tabId }, one);

    // The session is ended for real. The visitor's cookies that stand there then are called no sign-in and no end; they
    // are new ones, so nothing more is said of the sign-in that was.
    site.reset();
    await signInAgain(page, { host });
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
  { build: 'e2e', limitMs: 240_000 },
);
