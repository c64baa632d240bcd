import type { Page } from 'puppeteer-core';
import { EVERY_SITE } from '../../../../utils/core/sites/host-patterns.ts';
import { words } from '../../../words.ts';
import type { Profile } from '../browser/profile.ts';
import { mergePreferences } from '../chromium/chromium-preferences.ts';
import { pressByHand } from '../press-by-hand.ts';
import { waitFor } from '../wait.ts';
import type { World } from '../world.ts';
import { openLeavePage } from './leaving.ts';

/** A Firefox preference for tests: Firefox answers "yes" to its own questions about permissions. */
export const SAYS_YES = { 'extensions.webextOptionalPermissionPrompts': false };

/**
 * Allows the extension to look at every site. In Firefox the leave page's button is pressed, and `SAYS_YES` answers the
 * question. No test can press Chromium's question, so there the permission is written into the profile of an ended
 * browser, in the form in which Chromium stores it. Returns the browser and the leave page that are open afterwards.
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
