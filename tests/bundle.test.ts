import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENERATE } from '../scripts/generated/documents.ts';
import { pickAskedFor } from '../scripts/manifest/asked-for.ts';
import { buildExtension } from '../scripts/package/build-extension.ts';
import { findPackageFolder, readPackage } from '../scripts/package/licences.ts';
import { NOTICE } from '../scripts/package/with-licences.ts';
import { root } from './architecture/source-files.ts';
import { createBuilt } from './built-files.ts';
import { practiceDefinitions } from './practice-sites/practice-definitions.ts';

/**
 * Builds what is shipped into a folder of its own, half a second each, and looks at it: nothing is skipped silently.
 */
const out = mkdtempSync(join(tmpdir(), 'lights-out-bundle-'));
const browsers = ['chrome', 'firefox'] as const;
const expected: Record<(typeof browsers)[number], object> = JSON.parse(
  readFileSync(join(root, 'tests/__snapshots__/manifests.json'), 'utf8'),
);
const { folder, contents, scriptsOf, scriptsOfPopup } = createBuilt(out);

/**
 * Gzipped, in kilobytes. A popup is loaded anew at every click: this is what stands before its first countdown.
 * `popupWhole`: that and what it loads right after.
 * `started`: the background with all that it loads at its start. Its own file holds the words of many languages too,
 * for a control is looked for, and kept from being bait, each time that it is pressed, and what thirty kinds of server
 * software are recognised by. `language`: the texts of one language, with the words of each choice, which stood in
 * tables of the scripts; `everything` is all but them.
 */
const budgets = {
  background: 148,
  started: 172,
  popup: 28.5,
  popupWhole: 73.5,
  leave: 62.5,
  options: 76,
  welcome: 43,
  help: 34,
  language: 35,
  everything: 380,
};
/** By what the popup's first scripts would show that they hold more than the first countdown needs. */
const notAtFirst = {
  schemas: 'ZodMini',
  polyfill: 'PolyfillReject',
  'names of hosts': 'Overflow: ',
  dialogs: 'showModal',
  removal: 'removeDataHere',
  'signing out everywhere': 'everywhereEnds',
  results: 'outcomeLead',
  warnings: 'warnCrowdedSites',
  'a site to add': 'addThisSite',
};
const pages = ['popup', 'leave', 'options', 'welcome', 'help'] as const;

/** What is in the bundles, by browser: paths of modules inside the project. */
const modules = new Map<string, readonly string[]>();

beforeAll(async () => {
  const build = async (browser: string) => modules.set(browser, await buildExtension({ out, browser }));
  await Promise.all(browsers.map(build));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

const zipped = (file: string) => gzipSync(readFileSync(file)).length / 1024;
const manifest = (browser: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder(browser), 'manifest.json'), 'utf8'));

/** A package by its name; the framework's own files, which come in unasked, one by one. */
function partOf(path: string): string {
  const [scope = '', name = '', ...rest] = path.split('/').slice(1);
  if (scope === 'wxt') return [scope, name, ...rest].join('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

describe.each(browsers)('the build for %s', (browser) => {
  it('asks for these permissions, hosts and keys, and for nothing else', () => {
    expect(pickAskedFor(manifest(browser)), `Run \`${GENERATE}\` if this is meant.`).toEqual(expected[browser]);
  });

  it('stays within its budgets', () => {
    const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + zipped(file), 0);
    const background = zipped(join(folder(browser), 'background.js'));
    expect.soft(background, 'background').toBeLessThan(budgets.background);
    expect.soft(background + sum(scriptsOf(browser, 'background.js')), 'started').toBeLessThan(budgets.started);
    for (const page of pages) expect.soft(sum(scriptsOf(browser, `${page}.html`)), page).toBeLessThan(budgets[page]);
    expect.soft(sum(scriptsOfPopup(browser).whole), 'popupWhole').toBeLessThan(budgets.popupWhole);
    const texts = contents(browser).filter((file) => file.endsWith('/messages.json'));
    for (const file of texts) expect.soft(zipped(file), file).toBeLessThan(budgets.language);
    const others = contents(browser).filter((file) => !texts.includes(file));
    expect.soft(sum(others), 'everything').toBeLessThan(budgets.everything);
  });

  it('holds no code of a package but what our own files import, and what WXT starts an entrypoint with', () => {
    const packaged = (modules.get(browser) ?? []).filter((path) => path.startsWith('node_modules/'));
    expect(
      [...new Set(packaged.map(partOf))].sort(),
      'Auto-imports are off: see the hook in wxt.config.ts. Import what you need by its path.',
    ).toEqual([
      '@preact/signals',
      '@preact/signals-core',
      '@wxt-dev/browser',
      'lean-qr',
      'preact',
      'punycode',
      'tldts',
      'tldts-core',
      'webextension-polyfill',
      'wxt/dist/utils/define-background.mjs',
      'zod',
    ]);
  });

  it('holds the licence of each package of which it has code, with its version and where its source is', () => {
    const notice = readFileSync(join(folder(browser), NOTICE), 'utf8');
    const held = [
      ...new Set((modules.get(browser) ?? []).flatMap((path) => findPackageFolder(join(root, path)) ?? [])),
    ];
    expect(held.length).toBeGreaterThan(5);
    for (const { name, version, licence, source, text } of held.map(readPackage)) {
      expect(notice).toContain(`\n${name} ${version} (${licence})\n${source}\n`);
      expect(source).toMatch(/^https:\/\/[\w.-]+\/[\w./-]+$/);
      expect(notice, name).toContain(text.trim());
    }
    expect(notice).toContain('webextension-polyfill 0.12.0 (MPL-2.0)');
    expect(notice).toContain('Mozilla Public License Version 2.0');
  });

  it('loads the public list of suffixes only where a site is added', () => {
    const holdsList = (file: string) => readFileSync(file, 'utf8').includes('kawasaki');
    const files = contents(browser).filter((file) => file.endsWith('.js'));
    expect(files.filter(holdsList)).toHaveLength(1);
    const loaded = pages.flatMap((page) => [...scriptsOf(browser, `${page}.html`)]);
    expect([...loaded, join(folder(browser), 'background.js')].filter(holdsList)).toEqual([]);
  });

  it('shows the first countdown with few files, without schemas and what a press may ask for later', () => {
    const read = (files: Iterable<string>) => [...files].map((file) => readFileSync(file, 'utf8')).join();
    const scripts = scriptsOfPopup(browser);
    expect(scripts.first.size).toBeLessThan(9);
    expect(scripts.whole.size).toBeLessThan(17);
    const first = read(scripts.first);
    expect(first).toContain('signOutHere');
    const all = read(contents(browser).filter((file) => file.endsWith('.js')));
    for (const [what, mark] of Object.entries(notAtFirst)) {
      expect(first.includes(mark), `${what} in the popup's first scripts`).toBe(false);
      expect(all.includes(mark), `the mark of ${what}`).toBe(true);
    }
    expect(scripts.whole.size).toBeGreaterThan(scripts.first.size);
    const whole = read(scripts.whole);
    expect(whole).toContain(notAtFirst.removal);
    expect(whole.includes(notAtFirst.schemas), "schemas in the popup's scripts: types stand behind the door").toBe(
      false,
    );
  });

  it('waits as long as is promised: it has the shipped waits, and not those of the stories', () => {
    const held = modules.get(browser);
    expect(held).toContain('utils/core/waits.ts');
    expect(held?.filter((path) => path.startsWith('tests/'))).toEqual([]);
  });

  it('knows no practice site', () => {
    const hosts = practiceDefinitions.flatMap(({ origins }) => origins).map((origin) => new URL(origin).hostname);
    expect(hosts.length).toBeGreaterThan(0);
    for (const file of contents(browser)) {
      if (!/\.(js|json|html)$/.test(file)) continue;
      const text = readFileSync(file, 'utf8');
      expect(
        hosts.filter((host) => text.includes(host)),
        file,
      ).toEqual([]);
    }
  });

  it('holds no code from elsewhere: no eval, no remote script, no source map', () => {
    for (const file of contents(browser)) {
      expect(file).not.toMatch(/\.map$/);
      if (file.endsWith('.html')) expect(readFileSync(file, 'utf8')).not.toMatch(/src="https?:|<script>(?!\s*<)/);
      if (file.endsWith('.js')) expect(readFileSync(file, 'utf8')).not.toMatch(/\beval\(|importScripts\(/);
      expect(statSync(file).size).toBeGreaterThan(0);
    }
  });
});
