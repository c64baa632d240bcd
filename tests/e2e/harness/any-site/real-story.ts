import { expect } from 'vitest';
import type { RealSoftware } from '../../../real-software/real-software.ts';
import { startReal } from '../../../real-software/start-real.ts';
import { story } from '../story.ts';
import { addFromPopup, findSignIn, saveSite, summary, tryNow } from './adding.ts';
import { isInside, readCarried, signInReal } from './real-sign-in.ts';

/**
 * Declares a story about real server software: signed in to on its own page, added by the screens with the first
 * proposal unchanged, and then asked itself whether it still takes the old credential.
 */
export function realStory(software: RealSoftware): void {
  const { made, name, ownSignOut, signIn } = software;
  story(
    `ends a session of real server software: ${made}`,
    async ({ world, sites, browserName }) => {
      const running = await startReal(software, sites);
      try {
        const tab = await world.openPage(`https://${running.host}${signIn.path}`);
        const carried = await signInReal(world, sites, software, tab);
        const page = await addFromPopup(world, await world.tabIdOf(tab));
        const proposed = await findSignIn(page);
        const said = await tryNow(page, 90_000);
        await world.screenshot(page, `any-site/real-${name}`, { fullPage: true });
        await saveSite(page);
        const lives = await isInside(sites, software, carried);
        console.log(
          `${browserName} ${name}, started in ${inSeconds(running.startedMs)}: ${summary(proposed)} → ${said} ` +
            `The server ${lives ? 'takes' : 'refuses'} it.`,
        );
        expect(lives, `takes the old sign-in, after "${said}"`).toBe(ownSignOut === 'leaves it');
        // Also where the server keeps taking the old one: this browser has none any more.
        const here = await readCarried(world, software, tab);
        expect(await isInside(sites, software, here), `this browser is signed in, after "${said}"`).toBe(false);
        expect(said).not.toMatch(
          lives ? /^(Signed out|Refused)/ : /^(Removed here only\. The old sign-in still|Refused)/,
        );
      } finally {
        await running.stop();
      }
    },
    { build: 'every-host' },
  );
}

const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
