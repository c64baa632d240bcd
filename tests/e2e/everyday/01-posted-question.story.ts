import { expect } from 'vitest';
import { words } from '../../words.ts';
import { type EverydayCase, tryCase } from '../harness/everyday.ts';
import { goTo } from '../harness/go-to.ts';
import { expectNoTraces, outcome, press, signIn, signInAgain, unfoldRow } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const host = 'www.icloud.com';
const SIGNED_OUT = /^Signed out\. The old sign-in was not tried\./;
const refused = { says: /^Refused\./, ends: false, stays: true };
const cases: readonly EverydayCase[] = [
  { name: 'as documented', mode: null, says: SIGNED_OUT, ends: true, stays: false },
  { name: '500', mode: { kind: 'server-error', scope: 'sign-out' }, ...refused },
  { name: 'a challenge', mode: { kind: 'challenge', scope: 'sign-out' }, ...refused },
  { name: 'no answer', mode: { kind: 'hang', scope: 'sign-out' }, ...refused },
  { name: '200 that ends nothing', mode: { kind: 'nothing-ended-kept', scope: 'sign-out' }, ...refused },
  {
    name: 'a challenge at the question',
    mode: { kind: 'challenge', scope: 'probe' },
    says: /^Could not tell\./,
    ends: true,
    stays: true, // the answer to a request of the background does not reach this browser
  },
];

story(
  'asks a site by POST who is signed in, as its own page does, and is told',
  async ({ world, sites }) => {
    const site = sites.everyday.icloud;
    const { page, tabId } = await signIn(world, { host });
    const cookie = { name: 'X-APPLE-WEBAUTH-TOKEN', domain: 'icloud.com' };
    for (const one of cases) await tryCase({ world, sites, site, host, cookie, page, tabId }, one);

    // With no tab of the site open, both go from the background, and come from its front door all the same.
    site.reset();
    await signInAgain(page, { host });
    await goTo(page, 'https://status.claude.com/');
    sites.requests.length = 0;
    const popup = await world.openPopup(tabId);
    await unfoldRow(popup);
    await press(popup, words('signOutHere'));
    expect(await outcome(popup, 60_000)).toMatch(SIGNED_OUT);
    expect(site.live()).toEqual([]);
    const asked = sites.requests
      .filter(({ host: at }) => at === 'setup.icloud.com')
      .map(({ method, origin, path }) => `${method} ${path.split('/').at(-1)} from ${origin}`)
      .filter((one, index, all) => one !== all[index - 1]); // Chromium repeats by itself what was answered with 421
    expect(asked).toEqual(['validate', 'logout', 'validate'].map((path) => `POST ${path} from https://${host}`));
    await popup.close();
    await expectNoTraces(world, sites);
  },
  { build: 'e2e', limitMs: 240_000 },
);
