import type { Page } from 'puppeteer-core';
import { EVERY_SITE } from '../../../utils/core/sites/host-patterns.ts';
import { words } from '../../words.ts';
import { mergePreferences } from './chromium-preferences.ts';
import { openLeavePage } from './leaving.ts';
import type { Profile } from './profile.ts';
import { waitFor } from './wait.ts';
import type { World } from './world.ts';

/** Firefox answers its own question by itself where tests ask it to. */
export const SAYS_YES = { 'extensions.webextOptionalPermissionPrompts': false };

/**
 * Lets the extension look at every site. Firefox asks, and is set to answer by itself (`SAYS_YES`): there the leave
 * page's own button is pressed. No test can press Chromium's question, so there the answer is written into the profile
 * of a browser that has ended, as Chromium keeps it itself. Gives the browser and the leave page as they are then.
 */
export async function allowEverySite(
  profile: Profile,
  world: World,
  leavePage: Page,
): Promise<{ world: World; page: Page }> {
  if (world.browserName === 'firefox') {
    await pressByHand(leavePage, words('leaveLookAll'));
    await waitForAccess(world);
    return { world, page: leavePage };
  }
  const id = new URL(world.extensionUrl).hostname;
  const { permissions = [], origins = [] } = await world.inExtension((browser) => browser.permissions.getAll());
  await profile.close();
  const granted = {
    api: permissions,
    explicit_host: [...origins, ...EVERY_SITE],
    manifest_permissions: [],
    scriptable_host: [],
  };
  await mergePreferences(profile.folder, {
    extensions: { settings: { [id]: { active_permissions: granted, granted_permissions: granted } } },
  });
  const next = await profile.open();
  await waitForAccess(next);
  return { world: next, page: await openLeavePage(next) };
}

export function hasAccess(world: World, origins: readonly string[]): Promise<boolean> {
  return world.inExtension((browser, asked) => browser.permissions.contains({ origins: asked }), [...origins]);
}

async function waitForAccess(world: World): Promise<void> {
  await waitFor('access to every site', () => hasAccess(world, EVERY_SITE));
}

/** With a real mouse: Firefox asks for permissions in an input of the user's alone. */
export async function pressByHand(page: Page, name: string, kind: 'button' | 'label' = 'button'): Promise<void> {
  await page.bringToFront();
  const place = await waitFor(`the button "${name}"`, () =>
    page.evaluate(
      (wanted, selector) => {
        const found = [...document.querySelectorAll(selector)].find((element) => element.textContent === wanted);
        found?.scrollIntoView({ block: 'center' });
        const box = found?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
      },
      name,
      kind,
    ),
  );
  await page.mouse.click(place.x, place.y);
}
