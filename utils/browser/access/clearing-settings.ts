import type { ClearingSettings } from '../../ports/permissions.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';

/** Chrome's content setting for cookies; the polyfill knows no such API, and Firefox has none (tried in 153). */
type CookieSettings = { get(details: { primaryUrl: string }): Promise<{ setting: unknown }> };
type ChromeWithSettings = { readonly contentSettings?: { readonly cookies: CookieSettings } };

const permission: { permissions: ['contentSettings'] } = { permissions: ['contentSettings'] };

/** The API object appears only once the permission is granted. */
function findApi(): CookieSettings | null {
  const { chrome } = globalThis as { chrome?: ChromeWithSettings };
  return chrome?.contentSettings?.cookies ?? null;
}

export const clearingSettings: ClearingSettings = {
  async access() {
    if (browserName() === 'firefox') return 'unsupported';
    return (await isGranted()) && findApi() !== null ? 'granted' : 'missing';
  },
  async read(origins) {
    const api = findApi();
    const read = origins.map(
      async (origin) => [origin, api === null ? 'unknown' : await readOne(api, origin)] as const,
    );
    return new Map(await Promise.all(read));
  },
  async giveBack() {
    await browser.permissions.remove(permission as never); // the polyfill's list of permissions lacks Chrome's own
  },
};

/**
 * Names only the site itself: with another `secondaryUrl` the browser would answer by its rule for third-party cookies
 * (tried in Chromium 156).
 */
async function readOne(api: CookieSettings, origin: string): Promise<'keeps' | 'clears' | 'unknown'> {
  const { setting } = await api.get({ primaryUrl: `${origin}/` });
  if (setting === 'session_only') return 'clears';
  return setting === 'allow' ? 'keeps' : 'unknown';
}

async function isGranted(): Promise<boolean> {
  return browser.permissions.contains(permission as never);
}

/** Asks for the permission to read the setting. Must be called in the click itself. */
export async function requestClearingCheck(): Promise<boolean> {
  return browser.permissions.request(permission as never);
}
