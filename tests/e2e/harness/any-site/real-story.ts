import { expect } from 'vitest';
import { type RealSoftware, realHostOf } from '../../../real-software/real-software.ts';
import { startReal } from '../../../real-software/start-real.ts';
import { story } from '../story.ts';
import { addFromPopup, chosenOf, findSignIn, type Proposed, saveSite, tryNow } from './adding.ts';
import { isInside, readCarried, signInReal } from './real-sign-in.ts';

/**
 * Declares a story about real server software: signed in to on its own page, added by the screens with the first
 * proposal unchanged, and then asked itself whether it still takes the old credential.
 */
export function realStory(sentence: string, all: readonly RealSoftware[]): void {
  story(
    sentence,
    async ({ world, sites, browserName }) => {
      for (const software of all) {
        const running = await startReal(software, sites);
        try {
          const tab = await world.openPage(`https://${running.host}${software.signIn.path}`);
          const carried = await signInReal(world, sites, software, tab);
          const page = await addFromPopup(world, await world.tabIdOf(tab));
          const proposed = await findSignIn(page);
          const said = await tryNow(page, 90_000);
          await world.screenshot(page, `any-site/real-${software.name}`, { fullPage: true });
          await saveSite(page);
          const lives = await isInside(sites, software, carried);
          console.log(`${browserName} ${software.name}: ${summary(proposed)} → ${said} The server: ${lives}`);
          expect
            .soft(lives, `${realHostOf(software)} takes the old sign-in, after "${said}"`)
            .toBe(software.ownSignOut === 'leaves it');
          // Also where the server keeps taking the old one: this browser has none any more.
          const here = await readCarried(world, software, tab);
          expect
            .soft(await isInside(sites, software, here), `${software.name}: this browser, after "${said}"`)
            .toBe(false);
          if (lives) expect.soft(said, software.name).not.toMatch(/no longer works/);
          else expect.soft(said, software.name).not.toMatch(/^(Removed here only\. The old sign-in still|Refused)/);
          await page.close();
          if (!tab.isClosed()) await tab.close();
        } finally {
          await running.stop();
        }
      }
    },
    { build: 'every-host', limitMs: 300_000 },
  );
}

function summary({ cookies, ways }: Proposed): string {
  return `${chosenOf(cookies).join(', ')} by "${chosenOf(ways).join()}"`;
}
