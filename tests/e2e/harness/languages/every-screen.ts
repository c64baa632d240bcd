import type { Page } from 'puppeteer-core';
import { openMore } from '../open-more.ts';
import { signIn, timeLeft } from '../steps.ts';
import type { World } from '../world.ts';

/** The open screens by name. */
export type Screens = { readonly popup: Page; readonly options: Page } & Readonly<
  Record<'leave' | 'welcome' | 'help', Page>
>;

/** Signs in at two sites, and opens every screen; the popup for the second, with "More" unfolded. */
export async function openEveryScreen(world: World): Promise<Screens> {
  await signIn(world, { host: 'platform.claude.com' });
  const { tabId } = await signIn(world);
  const popup = await world.openPopup(tabId);
  await timeLeft(popup);
  await openMore(popup);
  return {
    popup,
    options: await world.openOptions(),
    leave: await world.openExtensionPage('leave.html'),
    welcome: await world.openExtensionPage('welcome.html'),
    help: await world.openExtensionPage('help.html'),
  };
}

/** Chooses a language in the settings. */
export async function chooseLanguage({ options }: Screens, code: string): Promise<void> {
  await options.select('select:has(option[value="de"])', code);
}
