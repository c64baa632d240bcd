import type { BrowserSettings } from './profile.ts';

const ALLOW = 1;
const SESSION_ONLY = 4;

/**
 * A browser that deletes cookies and site data when it ends, as the settings of both browsers offer it; but for these
 * hosts and what is below them. Only a normal end deletes.
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
      // Without this Firefox would translate the settings of its older versions and lose the ones below.
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
 * Firefox keeps exceptions in a data base of its own; what it has by default comes from an address, which can be this
 * text.
 */
function exceptionsForFirefox(hosts: readonly string[]): string {
  const lines = hosts.map((host) => `origin\tcookie\t${ALLOW}\thttps://${host}\n`);
  return `data:text/plain,${encodeURIComponent(lines.join(''))}`;
}
