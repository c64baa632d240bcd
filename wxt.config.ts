import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { isComplete } from './scripts/languages/read-languages.ts';
import { MANAGED, withManagedSites } from './scripts/managed/managed-sites.ts';
import { buildManifest, isForStories, managedSites, PHONE } from './scripts/manifest/build-manifest.ts';
import { createPopupChunks } from './scripts/package/popup-chunks.ts';
import { createLicenceKeeper } from './scripts/package/with-licences.ts';
import { replaceModule } from './scripts/stories/replace-module.ts';

/** What the build for stories has in place of the shipped modules: the practice sites too, and shorter waits. */
const forStories = [
  replaceModule('utils/sites/all-sites.ts', 'tests/practice-sites/e2e-sites.ts'),
  replaceModule('utils/core/waits.ts', 'tests/practice-sites/e2e-waits.ts'),
];

/** What Firefox for Android lacks is taken from the API, before the first line that uses it. */
const onPhone = [replaceModule('utils/browser/api.ts', 'tests/practice-sites/phone-api.ts')];

const licences = createLicenceKeeper();

function pluginsFor(mode: string): Plugin[] {
  if (mode === MANAGED) return [licences.plugin, withManagedSites(managedSites())];
  return [licences.plugin, ...(isForStories(mode) ? forStories : mode === PHONE ? onPhone : [])];
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
    // A browser would mix a language that is not complete with English.
    'build:publicAssets': (_, files) => {
      const isPacked = ({ relativeDest }: { readonly relativeDest: string }) => {
        const code = /^_locales[\\/]([^\\/]+)/.exec(relativeDest)?.[1];
        return code === undefined || isComplete(code);
      };
      files.splice(0, files.length, ...files.filter(isPacked));
    },
    'build:done': ({ config }) => licences.write(config.outDir),
  },
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser, mode }) => buildManifest(browser === 'firefox' ? 'firefox' : 'chrome', mode),
  vite: ({ mode }) => ({
    plugins: pluginsFor(mode),
    build: {
      target: ['chrome130', 'firefox140'],
      // Else the list of public suffixes, a text of 68 kB, would be written out at each of the two places that read it.
      rolldownOptions: {
        optimization: { inlineConst: false },
        output: { codeSplitting: createPopupChunks(import.meta.dirname) },
      },
      // Both browsers know it themselves.
      modulePreload: { polyfill: false },
    },
  }),
});
