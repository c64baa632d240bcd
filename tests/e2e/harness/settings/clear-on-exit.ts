import type { BrowserSettings } from '../browser/profile.ts';

const ALLOW = 1;
const SESSION_ONLY = 4;

/**
 * Settings with which a browser deletes cookies and site data when it ends normally, as both browsers offer it.
 * `except`: hosts that are spared, with all hosts below them.
 */
export function clearOnExit({ except = [] }: { except?: readonly string[] } = {}): Required<BrowserSettings> {
  const exceptions = Object.fromEntries(except.map((host) => [`[*.]${host},*`, { setting: ALLOW }]));
  return {
    chromiumPreferences: {
      profile: {
        default_content_setting_values: { cookies: SESSION_ONLY },
        content_settings: { exceptions: { cookies: exceptions } },
      },
    },
    prefs: {
      'privacy.sanitize.sanitizeOnShutdown': true,
      // Otherwise Firefox would migrate the settings of its older versions, and lose the ones below.
      'privacy.sanitize.clearOnShutdown.hasMigratedToNewPrefs3': true,
      'privacy.clearOnShutdown_v2.cookiesAndStorage': true,
      'privacy.clearOnShutdown_v2.cache': true,
      'privacy.clearOnShutdown_v2.browsingHistoryAndDownloads': false,
      'privacy.clearOnShutdown_v2.formdata': false,
      'privacy.clearOnShutdown_v2.siteSettings': false,
      ...(except.length === 0 ? {} : { 'permissions.manager.defaultsUrl': exceptionsForFirefox(except) }),
    },
  };
}

/**
 * Firefox keeps exceptions in its own database, and reads the default ones from a URL. A data URL can hold this text.
 */
function exceptionsForFirefox(hosts: readonly string[]): string {
  const lines = hosts.map((host) => `origin\tcookie\t${ALLOW}\thttps://${host}\n`);
  return `data:text/plain,${encodeURIComponent(lines.join(''))}`;
}
