import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type AnyApp, hostOf, originOf } from '../../../practice-sites/any/any-app.ts';
import { anyApps } from '../../../practice-sites/any/any-apps.ts';
import { credentialName } from '../../../practice-sites/any/credential.ts';
import type { PracticeSites } from '../../../practice-sites/start.ts';
import { goTo } from '../go-to.ts';
import { submitSignIn } from '../steps.ts';
import { waitFor } from '../wait.ts';
import type { SiteTab, World } from '../world.ts';
import { addFromPopup, chosenOf, findSignIn, type Proposed, saveSite, tryNow } from './adding.ts';

/** The practice app of this name, with its control. */
export function appOf(sites: PracticeSites, name: string) {
  const app = anyApps.find((one) => one.name === name);
  const control = sites.any.get(name);
  if (app === undefined || control === undefined) throw new Error(`No practice app is called ${name}`);
  return { app, control, host: hostOf(app) };
}

/** Signs in on the app's own page, in a new tab, and waits until the page shows it. */
export async function signInAtApp(world: World, app: AnyApp): Promise<SiteTab> {
  const page = await world.openPage(`${originOf(app)}/login`);
  await signInHere(page, app);
  const tabId = await world.tabIdOf(page);
  return { page, tabId, storeId: world.browserName === 'chromium' ? '0' : 'firefox-default' };
}

/** Goes to the app's sign-in page in an open tab, and signs in. */
export async function signInAtAppAgain(page: Page, app: AnyApp): Promise<void> {
  await goTo(page, `${originOf(app)}/login`);
  await signInHere(page, app);
}

async function signInHere(page: Page, app: AnyApp): Promise<void> {
  await submitSignIn(page);
  await waitFor(`${app.name} shows who is signed in`, () =>
    page.evaluate(() => document.querySelector('main')?.textContent?.includes('Signed in as')),
  );
}

/** What the screens said of an app, and what its server knows afterwards. */
export type Added = { readonly said: string; readonly live: number; readonly proposed: Proposed };

/**
 * Adds an app in whose page somebody is signed in, by the screens alone: the first proposal unchanged, tried, saved.
 * Expects that it names the credential, and that what is said is no lie.
 */
export async function addApp(world: World, sites: PracticeSites, name: string, tabId: number): Promise<Added> {
  const { app, control } = appOf(sites, name);
  const page = await addFromPopup(world, tabId);
  const proposed = await findSignIn(page);
  expect(chosenOf(proposed.cookies), `${name}: what is the sign-in`).toEqual([credentialName(app)]);
  const said = await tryNow(page);
  await world.screenshot(page, `any-site/${name}`, { fullPage: true });
  await saveSite(page);
  await page.close();
  const live = control.live().length;
  if (live > 0) expect(said, `${name}: its session lives`).not.toMatch(/^Signed out\./);
  return { said, live, proposed };
}
