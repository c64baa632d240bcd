import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';
import {
  MANAGED,
  managedIdVariable,
  managedSitesVariable,
  readManagedSites,
  withManagedSites,
} from './scripts/managed/managed-sites.ts';
import { requireOnly } from './scripts/managed/require-only.ts';
import { practiceDefinitions } from './tests/practice-sites/practice-definitions.ts';
import { EVERY_SITE, findHostPatterns, findStatusPatterns } from './utils/core/sites/host-patterns.ts';
import type { SiteDefinition } from './utils/core/sites/site.ts';
import { allSites } from './utils/sites/all-sites.ts';

/**
 * The build that stories use: practice sites are known, and hosts that are optional are held, for no test can press
 * "Allow".
 */
const E2E = 'e2e';

/** Hosts come from the site files: one source of truth, and a test that shows every change of permissions. */
const patternsOf = (sites: readonly SiteDefinition[]) => [...new Set(sites.flatMap(findHostPatterns))];

function findSites(mode: string): readonly SiteDefinition[] {
  if (mode === MANAGED) return requireOnly(allSites, managedSites());
  return mode === E2E ? [...allSites, ...practiceDefinitions] : allSites;
}

const managedSites = () => readManagedSites(process.env[managedSitesVariable], allSites);

function buildManifest(browser: string, mode: string): UserManifest {
  const sites = findSites(mode);
  const isRequired = ({ access }: SiteDefinition) => access === 'required' || mode === E2E;
  const optional = [...patternsOf(sites), ...new Set(sites.flatMap(findStatusPatterns))];
  const required = mode === E2E ? optional : patternsOf(sites.filter(isRequired));
  const shared: UserManifest = {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'cookies',
      'declarativeNetRequestWithHostAccess',
      'idle',
      'scripting',
      'storage',
    ],
    host_permissions: required,
    optional_host_permissions: [...optional.filter((pattern) => !required.includes(pattern)), ...EVERY_SITE],
    incognito: 'spanning',
    action: { default_title: '__MSG_actionTitle__' },
    // Free in Chrome and in Firefox (pressed in Chromium 156 and Firefox 153 on Linux). On a Mac the option key writes
    // letters.
    commands: {
      leave: {
        suggested_key: { default: 'Alt+Shift+L', mac: 'MacCtrl+Shift+L' },
        description: '__MSG_leavingThisComputer__',
      },
      _execute_action: {},
    },
  };
  // Chrome says nothing to a user about browsingData; Firefox does, and so asks only when it is wanted.
  if (browser !== 'firefox') {
    const chrome: UserManifest = {
      ...shared,
      permissions: [...(shared.permissions ?? []), 'browsingData'],
      minimum_chrome_version: '130',
      storage: { managed_schema: 'managed-schema.json' },
    };
    return withWishes(chrome, ['contentSettings', 'notifications'], mode);
  }
  const firefox: UserManifest = {
    ...shared,
    // Who manages a computer installs without a question, and can have all cleared.
    ...(mode === MANAGED
      ? { permissions: [...(shared.permissions ?? []), 'browsingData'] }
      : { optional_permissions: ['browsingData'] }),
    browser_specific_settings: {
      gecko: {
        id: process.env[managedIdVariable] ?? 'lights-out@lights-out.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
  return withWishes(firefox, ['notifications'], mode);
}

/** Permissions that are asked for when somebody wants what needs them; the build for stories holds them. */
function withWishes(
  manifest: UserManifest,
  wishes: readonly ('contentSettings' | 'notifications')[],
  mode: string,
): UserManifest {
  if (mode === E2E) return { ...manifest, permissions: [...(manifest.permissions ?? []), ...wishes] };
  return { ...manifest, optional_permissions: [...(manifest.optional_permissions ?? []), ...wishes] };
}

/** Puts the practice sites' definitions behind the built-in ones. */
const withPracticeSites: Plugin = {
  name: 'practice-sites',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/sites/all-sites.ts') && !importer?.includes('/practice-sites/')
      ? join(import.meta.dirname, 'tests/practice-sites/e2e-sites.ts')
      : null,
};

/** Puts the stories' shorter waits in the place of the real ones. */
const withShortWaits: Plugin = {
  name: 'short-waits',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/waits.ts') && !importer?.includes('/practice-sites/')
      ? join(import.meta.dirname, 'tests/practice-sites/e2e-waits.ts')
      : null,
};

function pluginsFor(mode: string): Plugin[] {
  if (mode === MANAGED) return [withManagedSites(managedSites())];
  return mode === E2E ? [withPracticeSites, withShortWaits] : [];
}

export default defineConfig({
  imports: false,
  hooks: {
    // `imports: false` switches off the types of auto-imports only. WXT 0.21.4 adds the plugin to every build all the same,
    // and that takes an argument called `storage` for WXT's own storage. With empty lists it has nothing to bring in.
    'config:resolved': ({ config }) => {
      config.imports.imports = [];
      config.imports.presets = [];
    },
  },
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser, mode }) => buildManifest(browser, mode),
  vite: ({ mode }) => ({ plugins: pluginsFor(mode), build: { target: ['chrome130', 'firefox140'] } }),
});
