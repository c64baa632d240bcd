import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { PracticeSites } from '../../../practice-sites/start.ts';
import { type RealSoftware, realHostOf } from '../../../real-software/real-software.ts';
import { startReal } from '../../../real-software/start-real.ts';
import { words } from '../../../words.ts';
import { openLeavePage, ticks, waitForEndedRun } from '../leaving/leaving.ts';
import { press, textOf } from '../steps.ts';
import { story } from '../story.ts';
import { waitFor } from '../wait.ts';
import type { World } from '../world.ts';
import { addFromPopup, findSignIn, saveSite, summary, tryNow } from './adding.ts';
import { type Carried, isInside, readCarried, signInReal } from './real-sign-in.ts';

type Scene = { readonly world: World; readonly sites: PracticeSites; readonly software: RealSoftware };

/**
 * Declares a story about real server software of a kind that the product knows: signed in to on its own page, added by
 * the screens without being named, with the first proposal unchanged; then signed in again, and left with one press.
 * After both the software is asked itself whether it takes the old credential.
 */
export function kindStory(software: RealSoftware): void {
  const { kind = '', name } = software;
  story(
    `recognises ${kind} at a host that nobody named, and says what its own server made of the sign-out`,
    async ({ world, sites, browserName }) => {
      const running = await startReal(software, sites);
      const scene = { world, sites, software };
      try {
        const tab = await world.openPage(`https://${running.host}${software.signIn.path}`);
        const carried = await signInReal(world, sites, software, tab);
        const page = await addFromPopup(world, await world.tabIdOf(tab));
        const proposed = await findSignIn(page);
        expect(await textOf(page, '.adding')).toContain(words('addLooksLike', { kind }));
        await world.screenshot(page, `everyday/05-found-${name}`, { fullPage: true });
        const said = await tryNow(page, 90_000);
        await world.screenshot(page, `everyday/05-tried-${name}`, { fullPage: true });
        await saveSite(page);
        await page.close();
        console.log(
          `${browserName} ${name}, started in ${running.startedMs.toFixed(0)} ms: ${summary(proposed)} → ${said}`,
        );
        const lives = await expectTruth(scene, tab, carried, said);
        expect(said).not.toMatch(
          lives ? /^(Signed out|Refused)/ : /^(Removed here only\. The old sign-in still|Refused)/,
        );
        await leaveAgain(scene, tab);
      } finally {
        await running.stop();
      }
    },
    { build: 'every-host', limitMs: 240_000 },
  );
}

/** Signs in anew, leaves with one press, and asks the software once more. */
async function leaveAgain(scene: Scene, tab: Page): Promise<void> {
  const { software, sites, world } = scene;
  const host = realHostOf(software);
  const carried = await signInReal(world, sites, software, tab);
  const page = await openLeavePage(world);
  await waitFor('the site in the list', async () => JSON.stringify(await ticks(page)) === `{"${host}":true}`);
  await press(page, words('signOutOf', { what: '1' }));
  const { items } = await waitForEndedRun(world, 90_000);
  await world.screenshot(page, `everyday/05-left-${software.name}`, { fullPage: true });
  const ends = items.map(({ outcome }) => outcome?.kind);
  const lives = await expectTruth(scene, tab, carried, ends.join());
  // How it signs out was tried by hand, so it was told; and only what its server no longer takes is called signed out.
  const dead = ['signed-out', 'could-not-tell'];
  expect(lives ? ['removed-here-only', 'could-not-tell'] : dead).toEqual(expect.arrayContaining(ends));
  await page.close();
}

/** The judge: the software itself, without the browser. Returns whether it takes the old credential. */
async function expectTruth({ software, sites, world }: Scene, tab: Page, old: Carried, said: string): Promise<boolean> {
  const lives = await isInside(sites, software, old);
  expect(lives, `takes the old sign-in, after "${said}"`).toBe(software.ownSignOut === 'leaves it');
  // Also where the server keeps taking the old one: this browser has none any more.
  const here = await readCarried(world, software, tab);
  expect(await isInside(sites, software, here), `this browser is signed in, after "${said}"`).toBe(false);
  return lives;
}
