import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { MANAGED, withManagedSites } from './scripts/managed/managed-sites.ts';
import { buildManifest, E2E, managedSites } from './scripts/manifest/build-manifest.ts';

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
    // `imports: false` switches off the types of auto-imports only. WXT 0.21.4 adds the plugin to every build all the
    // same, and that takes an argument called `storage` for WXT's own storage. With empty lists it has nothing to bring
    // in.
    'config:resolved': ({ config }) => {
      config.imports.imports = [];
      config.imports.presets = [];
    },
  },
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser, mode }) => buildManifest(browser === 'firefox' ? 'firefox' : 'chrome', mode),
  vite: ({ mode }) => ({ plugins: pluginsFor(mode), build: { target: ['chrome130', 'firefox140'] } }),
});
