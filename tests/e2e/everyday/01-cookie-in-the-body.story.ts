import { expect } from 'vitest';
import { words } from '../../words.ts';
import { ASKED_AND_GONE, type EverydayCase, NOT_KNOWN, tryCase } from '../harness/everyday.ts';
import { goTo } from '../harness/go-to.ts';
import { expectNoTraces, outcome, press, signIn, signInAgain, unfoldRow } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const host = 'www.instagram.com';
const untold = { says: NOT_KNOWN, ends: false, stays: true };
const cases: readonly EverydayCase[] = [
  { name: 'as documented', mode: null, says: ASKED_AND_GONE, ends: true, stays: false },
  { name: '500', mode: { kind: 'server-error', scope: 'sign-out' }, ...untold },
  { name: 'a challenge', mode: { kind: 'challenge', scope: 'sign-out' }, ...untold },
  { name: 'no answer', mode: { kind: 'hang', scope: 'sign-out' }, ...untold },
  { name: '200 that ends nothing', mode: { kind: 'nothing-ended-kept', scope: 'sign-out' }, ...untold },
  {
    name: '200 that ends nothing and clears the cookie',
    mode: { kind: 'nothing-ended-cleared', scope: 'sign-out' },
    says: ASKED_AND_GONE, // not "Signed out."
    ends: false,
    stays: false,
  },
];

story(
  'signs out where the request repeats readable cookies, and claims no more than can be seen',
  async ({ world, sites }) => {
    const site = sites.everyday.instagram;
    const { page, tabId } = await signIn(world, { host });
    const stage = { world, sites, site, host, cookie: { name: 'sessionid', domain: 'instagram.com' }, page, tabId };
    for (const one of cases) await tryCase(stage, one);

    // Without an open tab of the site the same is sent from a page of our own, so that the answer reaches this browser.
    site.reset();
    await signInAgain(page, { host });
    await goTo(page, 'https://status.claude.com/');
    sites.requests.length = 0;
    const popup = await world.openPopup(tabId);
    await unfoldRow(popup);
    await press(popup, words('signOutHere'));
    expect(await outcome(popup, 60_000)).toMatch(ASKED_AND_GONE);
    expect(site.live()).toEqual([]);
    const asked = sites.requests.filter(({ path }) => path.includes('logout'));
    expect(asked.map(({ host: at, method, origin }) => ({ at, method, origin }))).toEqual([
      { at: host, method: 'POST', origin: `https://${host}` },
    ]);
    await popup.close();
    await expectNoTraces(world, sites);
  },
  { build: 'e2e', limitMs: 240_000 },
);
