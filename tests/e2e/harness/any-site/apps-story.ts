import { expect } from 'vitest';
import { closeTab } from '../close-tab.ts';
import { expectNoTraces } from '../steps.ts';
import { story } from '../story.ts';
import { addApp, appOf, signInAtApp } from './any-app-steps.ts';
import { leaveTogether } from './leave-with.ts';

/** So many apps of each story are tried among all other stories. Where their slug is named, all of them are. */
const AMONG_OTHERS = 2;

/** Those of a story's apps that are tried now. */
export function toBeTried<T>(apps: readonly T[]): readonly T[] {
  return apps.slice(0, process.env.LIGHTS_OUT_APPS === 'all' ? Number.POSITIVE_INFINITY : AMONG_OTHERS);
}

/** What the screen must say of a practice app after "Try it now". */
export type ExpectedSaying = { readonly [name: string]: RegExp };

/**
 * Declares a story about practice apps that the product does not know: each is added by the screens and ended on its
 * server, then signed in to again and ended in one leave run together with three built-in sites.
 *
 * @param withoutTab apps of which no tab is open when the person leaves, and none is opened then
 */
export function appsStory(sentence: string, expected: ExpectedSaying, withoutTab: readonly string[] = []): void {
  const apps = toBeTried(Object.entries(expected));
  const names = apps.map(([name]) => name);
  story(
    sentence,
    async ({ world, sites }) => {
      for (const [name, saying] of apps) {
        const { app } = appOf(sites, name);
        const { page, tabId } = await signInAtApp(world, app);
        const { said, live } = await addApp(world, sites, name, tabId);
        expect.soft(live, `${name}: sessions on its server after "${said}"`).toBe(0);
        expect.soft(said, name).toMatch(saying);
        await closeTab(page);
      }
      for (const name of names) {
        const { page } = await signInAtApp(world, appOf(sites, name).app);
        if (withoutTab.includes(name)) await page.close();
      }
      const from = sites.requests.length;
      const said = await leaveTogether(
        world,
        sites,
        names.map((name) => appOf(sites, name).host),
      );
      for (const name of names) {
        const { control, host } = appOf(sites, name);
        expect.soft(control.live(), `${name} after the leave run: ${said.get(`own:${host}`)}`).toEqual([]);
        if (withoutTab.includes(name)) {
          const visits = sites.requests
            .slice(from)
            .filter((one) => one.host === host && one.secFetchMode === 'navigate');
          expect.soft(visits, `${name}: pages opened in the leave run`).toEqual([]);
        }
      }
      await expectNoTraces(world, sites);
    },
    { build: 'every-host', limitMs: 400_000 },
  );
}
