import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFolder } from '../../../scripts/build-when-stale.ts';
import { runPrivileged } from './firefox/firefox-remote.ts';
import type { World } from './world.ts';

type Management = { management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> } };

/** What Chromium's own formatter says at the installation of the shipped build, with hosts added to it or none. */
export async function warningsInChromium(world: World, more: readonly string[] = []): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(buildFolder('chromium', 'production'), 'manifest.json'), 'utf8'));
  const asked = { ...manifest, host_permissions: [...manifest.host_permissions, ...more] };
  return world.inExtension(
    (browser, text) => (browser as unknown as Management).management.getPermissionWarningsByManifest(text),
    JSON.stringify(asked),
  );
}

type FirefoxWarnings = { readonly says: string[]; readonly lists: string[]; readonly data: string };

/** The same of Firefox: its sentences, the domains that it lists below them, and what it says of collected data. */
export async function warningsInFirefox(world: World): Promise<FirefoxWarnings> {
  const root = JSON.stringify(pathToFileURL(`${buildFolder('firefox', 'production')}/`).href);
  // As Firefox itself joins them before it asks: what is required, and the hosts, which MV3 only requests.
  const answer = await runPrivileged(
    world.engine.browser,
    `(async () => {
      const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
      const data = new ExtensionData(Services.io.newURI(${root}));
      await data.loadManifest();
      const required = data.getRequiredPermissions();
      const { origins } = data.getRequestedPermissions();
      const permissions = { ...required, origins: [...required.origins, ...origins] };
      const strings = ExtensionData.formatPermissionStrings({ permissions }, { fullDomainsList: true });
      return JSON.stringify({
        says: strings.msgs,
        lists: [...(strings.fullDomainsList?.domainsSet ?? [])],
        data: strings.dataCollectionPermissions.msg,
      });
    })()`,
  );
  return JSON.parse(String(answer));
}
