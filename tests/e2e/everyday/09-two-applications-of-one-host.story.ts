import { expect } from 'vitest';
import { SERVLETS_HOST } from '../../practice-sites/kinds/servlet-sites.ts';
import { words } from '../../words.ts';
import { chosenOf, saveSite, tryNow } from '../harness/any-site/adding.ts';
import { findAtHost } from '../harness/any-site/kind-steps.ts';
import { goTo } from '../harness/go-to.ts';
import { expectNoTraces, outcome, press, signIn, signInAgain, signOutHere, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

const ALPHA = `${SERVLETS_HOST}/alpha`;
const BETA = `${SERVLETS_HOST}/beta`;
const PROVED = /^Signed out\. The old sign-in no longer works\./;

story(
  'ends the sign-in of one application, and leaves another one of its host whose cookie has the same name',
  async ({ world, sites }) => {
    const { alpha, beta, front } = sites.kinds;
    const { page: besides } = await signIn(world, { host: BETA });
    const { adding, proposed, tab } = await findAtHost(world, ALPHA);
    expect(await sessionPaths(world)).toEqual(['/alpha', '/beta']);
    expect(chosenOf(proposed.cookies)).toEqual(['JSESSIONID']);
    expect(await textOf(adding, '.adding')).toContain(words('signInAllOf', { host: ALPHA }));
    await world.screenshot(adding, 'everyday/09-found', { fullPage: true });
    const said = await tryNow(adding);
    expect([alpha.live().length, beta.live().length], said).toEqual([0, 1]);
    expect(said).toMatch(PROVED);
    expect(await sessionPaths(world)).toEqual(['/beta']);
    await saveSite(adding);
    await adding.close();

    await signInAgain(tab.page, { host: ALPHA });
    const ended = await signOutHere(world, tab.tabId, 60_000);
    await world.screenshot(ended.popup, 'everyday/09-signed-out');
    expect([alpha.live().length, beta.live().length], ended.said).toEqual([0, 1]);
    expect(ended.said).toMatch(PROVED);
    expect(await sessionPaths(world)).toEqual(['/beta']);
    await ended.popup.close();

    await signInAgain(tab.page, { host: ALPHA });
    const popup = await world.openPopup(tab.tabId);
    await press(popup, words('removeDataHere'));
    await waitFor('the plan', async () => /cookies: 1(?!\d)/.test(await textOf(popup, 'dialog[open]')));
    await world.screenshot(popup, 'everyday/09-plan');
    await press(popup, words('removeDataHere'));
    expect(await outcome(popup)).toMatch(/^Removed here only\. The site was not told\./);
    expect([alpha.live().length, beta.live().length]).toEqual([1, 1]);
    expect(await sessionPaths(world)).toEqual(['/beta']);
    await popup.close();
    await goTo(besides, `https://${BETA}/`);
    expect(await textOf(besides, 'main')).toContain('Signed in as ada@example.test');

    // The application in front of both is sent to the same addresses: which of two the server reads cannot be told.
    await signInAgain(besides, { host: SERVLETS_HOST });
    await signInAgain(tab.page, { host: ALPHA });
    const from = sites.requests.length;
    const doubted = await signOutHere(world, tab.tabId, 60_000);
    await world.screenshot(doubted.popup, 'everyday/09-could-not-tell');
    expect(doubted.said).toMatch(/^Could not tell\. Two different sign-ins of /);
    expect([alpha.live().length, beta.live().length, front.live().length]).toEqual([2, 1, 1]);
    expect(sites.requests.slice(from).filter(({ path }) => path.endsWith('/logout'))).toEqual([]);
    expect(await sessionPaths(world)).toEqual(['/', '/alpha', '/beta']);
    await expectNoTraces(world, sites);
  },
  { build: 'every-host', limitMs: 240_000 },
);

/** At which paths of the host this browser holds a cookie of that name. */
function sessionPaths(world: World): Promise<string[]> {
  return world.inExtension(
    async (browser, domain) =>
      (await browser.cookies.getAll({ domain, name: 'JSESSIONID' })).map(({ path }) => path).sort(),
    SERVLETS_HOST,
  );
}
