import { expect } from 'vitest';
import { credentialName } from '../../practice-sites/any/credential.ts';
import { words } from '../../words.ts';
import {
  addFromPopup,
  choose,
  chosenOf,
  findSignIn,
  readProposed,
  saveSite,
  tryNow,
} from '../harness/any-site/adding.ts';
import { appOf, signInAtApp, signInAtAppAgain } from '../harness/any-site/any-app-steps.ts';
import { expectNoTraces, press, signOutHere, waitForText } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const PROVED = /^Signed out\. The old sign-in no longer works\./;

story(
  'changes a saved site in the steps that it was added with, and signs out of it by what was changed',
  async ({ world, sites }) => {
    const { app, control } = appOf(sites, 'trap-token');
    const own = await signInAtApp(world, app);
    const page = await addFromPopup(world, own.tabId);
    const [way = ''] = chosenOf((await findSignIn(page)).ways);
    await choose(page, words('wayByHand'));
    await saveSite(page);
    await waitForText(page, '.saved', /^Saved\.$/);

    await press(page, words('ownChange'));
    const saved = await readProposed(page);
    expect(chosenOf(saved.cookies)).toEqual([credentialName(app)]);
    expect(chosenOf(saved.ways)).toEqual([words('wayByHand')]);
    await choose(page, way);
    await world.screenshot(page, 'any-site/change', { fullPage: true });
    expect(await tryNow(page)).toMatch(PROVED);
    expect(control.live()).toEqual([]);
    await saveSite(page);
    await page.close();

    await signInAtAppAgain(own.page, app);
    expect(control.live()).toHaveLength(1);
    const { said } = await signOutHere(world, own.tabId, 40_000);
    expect(said).toMatch(PROVED);
    expect(control.live()).toEqual([]);
    await expectNoTraces(world, sites);
  },
  { build: 'every-host', limitMs: 120_000 },
);
