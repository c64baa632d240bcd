import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';
import { practiceDefinitions } from './tests/practice-sites/practice-definitions.ts';
import { findHostPatterns } from './utils/core/host-patterns.ts';
import type { SiteDefinition } from './utils/core/site.ts';
import { allSites } from './utils/sites/all-sites.ts';

/** The build that stories use: practice sites are known, and hosts that are optional are held, for no test can press "Allow". */
const E2E = 'e2e';

/** Hosts come from the site files: one source of truth, and a test that shows every change of permissions. */
const patternsOf = (sites: readonly SiteDefinition[]) => [...new Set(sites.flatMap(findHostPatterns))];

function buildManifest(browser: string, mode: string): UserManifest {
  const sites = mode === E2E ? [...allSites, ...practiceDefinitions] : allSites;
  const isRequired = ({ access }: SiteDefinition) => access === 'required' || mode === E2E;
  const required = patternsOf(sites.filter(isRequired));
  const shared: UserManifest = {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'cookies', 'declarativeNetRequestWithHostAccess', 'scripting', 'storage'],
    host_permissions: required,
    optional_host_permissions: patternsOf(sites).filter((pattern) => !required.includes(pattern)),
    incognito: 'spanning',
    action: { default_title: '__MSG_actionTitle__' },
  };
  // Chrome says nothing to a user about browsingData; Firefox does, and so asks only when it is wanted.
  if (browser !== 'firefox') return { ...shared, permissions: [...(shared.permissions ?? []), 'browsingData'], minimum_chrome_version: '130' };
  return {
    ...shared,
    optional_permissions: ['browsingData'],
    browser_specific_settings: {
      gecko: { id: 'lights-out@lights-out.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}

/** Puts the practice sites' definitions behind the built-in ones. */
const withPracticeSites: Plugin = {
  name: 'practice-sites',
  enforce: 'pre',
  resolveId: (source, importer) => (source.endsWith('/sites/all-sites.ts') && !importer?.includes('/practice-sites/') ? join(import.meta.dirname, 'tests/practice-sites/e2e-sites.ts') : null),
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser, mode }) => buildManifest(browser, mode),
  vite: ({ mode }) => ({ plugins: mode === E2E ? [withPracticeSites] : [], build: { target: ['chrome130', 'firefox140'] } }),
});
