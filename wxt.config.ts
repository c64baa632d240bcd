import { defineConfig, type UserManifest } from 'wxt';
import { findHostPatterns } from './utils/core/host-patterns.ts';
import type { SiteDefinition } from './utils/core/site.ts';
import { allSites } from './utils/sites/all-sites.ts';

/** Hosts come from the site files: one source of truth, and a test that shows every change of permissions. */
const patternsOf = (access: SiteDefinition['access']) => allSites.filter((site) => site.access === access).flatMap(findHostPatterns);

const manifest: UserManifest = {
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  default_locale: 'en',
  permissions: ['activeTab', 'alarms', 'cookies', 'declarativeNetRequestWithHostAccess', 'scripting', 'storage'],
  host_permissions: patternsOf('required'),
  optional_host_permissions: patternsOf('optional'),
  incognito: 'spanning',
  action: { default_title: '__MSG_actionTitle__' },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) =>
    browser === 'firefox'
      ? {
          ...manifest,
          browser_specific_settings: {
            gecko: { id: 'lights-out@lights-out.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { ...manifest, minimum_chrome_version: '130' },
  vite: () => ({ build: { target: ['chrome130', 'firefox140'] } }),
});
