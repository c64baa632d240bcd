import type { Profile } from '../browser/profile.ts';
import { mergePreferences } from '../chromium/chromium-preferences.ts';
import type { World } from '../world.ts';

/**
 * Has the browser say yes when the extension asks for these permissions, and hold none of them before. In Firefox the
 * preference `SAYS_YES` does. No test can press Chromium's question, but Chromium asks only once for each permission:
 * here its profile says that it was granted before, and given back.
 */
export function sayYesTo(profile: Profile, world: World, permissions: readonly string[]): Promise<World> {
  return sayYes(profile, world, { api: permissions, hosts: [] });
}

/** The same for the access to hosts, by their match patterns. */
export function sayYesToHosts(profile: Profile, world: World, hosts: readonly string[]): Promise<World> {
  return sayYes(profile, world, { api: [], hosts });
}

type Asked = { readonly api: readonly string[]; readonly hosts: readonly string[] };

async function sayYes(profile: Profile, world: World, asked: Asked): Promise<World> {
  if (world.browserName === 'firefox') return world;
  const id = new URL(world.extensionUrl).hostname;
  const held = await world.inExtension((browser) => browser.permissions.getAll());
  await profile.close();
  const granted = {
    api: [...(held.permissions ?? []), ...asked.api],
    explicit_host: [...(held.origins ?? []), ...asked.hosts],
    manifest_permissions: [],
    scriptable_host: [],
  };
  const settings = { [id]: { granted_permissions: granted, runtime_granted_permissions: granted } };
  await mergePreferences(profile.folder, { extensions: { settings } });
  return profile.open();
}

/** Which of these permissions the extension holds now. */
export function heldOf(world: World, permissions: readonly string[]): Promise<string[]> {
  return world.inExtension(
    async (browser, asked) => {
      const held: readonly string[] = (await browser.permissions.getAll()).permissions ?? [];
      return asked.filter((one) => held.includes(one));
    },
    [...permissions],
  );
}
