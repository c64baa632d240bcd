import { expect } from 'vitest';
import { type SoftwarePlace, unlistedPlaces } from '../../practice-sites/software/software-place.ts';
import type { PracticeSites } from '../../practice-sites/start.ts';
import { addFromPopup, chosenOf, findSignIn, saveSite, tryNow } from '../harness/any-site/adding.ts';
import { closeTab } from '../harness/close-tab.ts';
import { readOverview } from '../harness/record.ts';
import { expectNoTraces, signIn, signOutHere } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

const AUTH_JS = '__Secure-next-auth.session-token';
const BETTER_AUTH = '__Secure-better-auth.session_token';
const EXPRESS = 'connect.sid';

/** Signs in, adds the site from its popup with the first proposal unchanged, tries it and saves it. */
async function add(world: World, { host }: SoftwarePlace, cookies: readonly string[]): Promise<string> {
  const { page: tab, tabId } = await signIn(world, { host });
  const page = await addFromPopup(world, tabId);
  const proposed = await findSignIn(page);
  expect(chosenOf(proposed.cookies), host).toEqual(cookies);
  expect(chosenOf(proposed.ways), host).toHaveLength(1);
  const said = await tryNow(page);
  await world.screenshot(page, `any-site/01-${host}`);
  await saveSite(page);
  await page.close();
  await closeTab(tab);
  return said;
}

const isLive = async (world: World, host: string) =>
  (await readOverview(world)).sessions.some(({ ref }) => ref.siteId === `own:${host}`);

async function expectSignedOutFromPopup(world: World, sites: PracticeSites): Promise<void> {
  const { host } = unlistedPlaces.formSite;
  const { tabId, page } = await signIn(world, { host });
  await waitFor('the next sign-in to show as live', () => isLive(world, host));
  expect(sites.unlisted.formSite.live()).toHaveLength(1);
  const { popup, said } = await signOutHere(world, tabId, 40_000);
  expect(said).toMatch(/^Signed out\./);
  expect(sites.unlisted.formSite.live()).toEqual([]);
  await popup.close();
  await closeTab(page);
}

story(
  'adds sites on three real libraries by the screens alone, and says of each what its server did',
  async ({ world, sites }) => {
    const { authjs, betterAuth, formSite } = sites.unlisted;

    const ofBetterAuth = await add(world, unlistedPlaces.betterAuth, [BETTER_AUTH]);
    expect(betterAuth.live().filter(({ device }) => device !== 'Phone')).toEqual([]);
    expect(ofBetterAuth).toMatch(/^Signed out\. The old sign-in no longer works\./);

    const ofAuthJs = await add(world, unlistedPlaces.authjs, [AUTH_JS]);
    expect(authjs.signedOut()).toHaveLength(1);
    expect(ofAuthJs).toMatch(
      /^(Removed here only\. The old sign-in still works|Signed out\. The old sign-in was not tried)/,
    );

    // The id stays over sign-out and sign-in, and with it the cookie's value.
    formSite.settings.keepsId = true;
    const ofExpress = await add(world, unlistedPlaces.formSite, [EXPRESS]);
    expect(formSite.live()).toEqual([]);
    expect(ofExpress).toMatch(/^Signed out\./);
    await waitFor(
      'the ended one to go from the list',
      async () => !(await isLive(world, unlistedPlaces.formSite.host)),
    );
    await expectSignedOutFromPopup(world, sites);
    await expectNoTraces(world, sites);
  },
  { build: 'every-host', limitMs: 200_000 },
);
