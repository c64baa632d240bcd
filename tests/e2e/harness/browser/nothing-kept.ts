import type { World } from '../world.ts';

/** What the background writes when it starts. */
const WRITTEN_AT_START = ['browser-run', 'clock'];
/** What it writes when it is installed. */
const WRITTEN_ON_ARRIVAL = ['told'];

/**
 * Makes sure that the extension finds nothing in this browser that an earlier story left. Rejects with what it found.
 */
export async function expectNothingKept(world: World): Promise<void> {
  const found = await world.inExtension(async (browser) => {
    const { host_permissions: hosts = [], permissions: named = [] } = browser.runtime.getManifest();
    const { origins = [], permissions = [] } = await browser.permissions.getAll();
    const [local, sync, session] = await Promise.all(
      [browser.storage.local, browser.storage.sync, browser.storage.session].map(async (area) =>
        Object.keys(await area.get(null)),
      ),
    );
    const stores = await browser.cookies.getAllCookieStores();
    const cookies = await Promise.all(
      stores.map(({ id }) => browser.cookies.getAll({ storeId: id, partitionKey: {} })),
    );
    return {
      local,
      sync,
      session,
      stores: stores.length - 1,
      cookies: cookies.flat().map(({ name }) => name),
      rules: (await browser.declarativeNetRequest.getSessionRules()).length,
      tabs: (await browser.tabs.query({})).length - 2, // not the empty tab and the harness's own tab
      allowed: [
        ...origins.filter((origin) => !hosts.includes(origin)),
        ...permissions.filter((one) => !(named as string[]).includes(one)),
      ],
    };
  });
  const { local = [], session = [], ...rest } = found;
  const others = {
    ...rest,
    local: local.filter((key) => !WRITTEN_ON_ARRIVAL.includes(key)),
    session: session.filter((key) => !WRITTEN_AT_START.includes(key)),
  };
  const left = Object.entries(others).filter(([, what]) => (Array.isArray(what) ? what.length > 0 : what !== 0));
  if (left.length > 0) throw new Error(`Left from an earlier story: ${JSON.stringify(Object.fromEntries(left))}`);
}
