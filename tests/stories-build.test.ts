import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from '../scripts/build-when-stale.ts';
import { requireOnly } from '../scripts/managed/require-only.ts';
import { buildManifest, E2E, EVERY_HOST } from '../scripts/manifest/build-manifest.ts';
import { replaceModule } from '../scripts/stories/replace-module.ts';
import { EVERY_SITE } from '../utils/core/sites/host-patterns.ts';
import { waits as shippedWaits } from '../utils/core/waits.ts';
import { allSites as shipped } from '../utils/sites/all-sites.ts';
import { readSources, root } from './architecture/source-files.ts';
import { allSites as inStories } from './practice-sites/e2e-sites.ts';
import { waits as waitsInStories } from './practice-sites/e2e-waits.ts';
import { practiceDefinitions } from './practice-sites/practice-definitions.ts';

const at = (path: string) => join(root, path);

describe('the module that the build for stories replaces', () => {
  const { resolveId } = replaceModule('utils/core/waits.ts', 'tests/practice-sites/e2e-waits.ts');
  const resolved = (source: string, importer: string | undefined) =>
    typeof resolveId === 'function' ? Reflect.apply(resolveId, {}, [source, importer, { isEntry: false }]) : undefined;

  it.each([
    ['../waits.ts', 'utils/core/leave/leave-run.ts'],
    ['../../core/waits.ts', 'utils/browser/tabs/tabs.ts'],
  ])('is replaced where "%s" in %s leads to it', (source, importer) => {
    expect(resolved(source, at(importer))).toBe(at('tests/practice-sites/e2e-waits.ts'));
  });

  it.each([
    ['./waits.ts', 'utils/services/leave/leave-runner.ts', 'another file of that name'],
    ['../core/waits.ts', 'utils/core/leave/leave-run.ts', 'another folder of that name'],
    ['some-package/waits.ts', 'utils/core/leave/leave-run.ts', 'a package'],
    ['../../utils/core/waits.ts', 'tests/practice-sites/e2e-waits.ts', 'the replacement itself'],
  ])('is left alone for "%s" in %s: %s', (source, importer) => {
    expect(resolved(source, at(importer))).toBeNull();
  });

  it('is left alone as an entry', () => {
    expect(resolved('../waits.ts', undefined)).toBeNull();
  });
});

describe('what differs between the builds', () => {
  it('is no definition: stories run every built-in site as it ships', () => {
    expect(inStories.slice(0, shipped.length)).toEqual(shipped);
  });

  it('is no definition in a package for administrators, but for the sites that are asked for at installation', () => {
    const withoutAccess = ({ access: _access, ...rest }: (typeof shipped)[number]) => rest;
    expect(requireOnly(shipped, ['github']).map(withoutAccess)).toEqual(shipped.map(withoutAccess));
  });

  it('are the practice sites, which have addresses that nobody can register', () => {
    expect(inStories.slice(shipped.length)).toEqual(practiceDefinitions);
    for (const { origins, registrableDomains } of practiceDefinitions) {
      for (const host of [...origins.map((origin) => new URL(origin).hostname), ...registrableDomains])
        expect(host).toMatch(/\.(example|test)$/);
    }
  });

  it('are waits, which are only shorter', () => {
    expect(Object.keys(waitsInStories)).toEqual(Object.keys(shippedWaits));
    for (const [name, ms] of Object.entries(shippedWaits))
      expect(Reflect.get(waitsInStories, name), name).toBeLessThanOrEqual(ms);
  });

  it('are the hosts that are allowed from the start, in the build that asks for none', () => {
    for (const browser of ['chrome', 'firefox'] as const) {
      const { host_permissions: held, optional_host_permissions: asked, ...rest } = buildManifest(browser, E2E);
      const { host_permissions, optional_host_permissions, ...others } = buildManifest(browser, EVERY_HOST);
      expect(others).toEqual(rest);
      expect(asked).toEqual(EVERY_SITE);
      expect([host_permissions, optional_host_permissions]).toEqual([[...(held ?? []), ...EVERY_SITE], []]);
    }
  });

  it('is nothing that a build reads unseen: its sources hold every file that its imports lead to', () => {
    const files = new Map(
      readSources('entrypoints', 'components', 'utils', 'scripts', 'tests').map((file) => [file.path, file]),
    );
    const isSeen = (path: string) => sources.some((source) => path === source || path.startsWith(`${source}/`));
    const config = ['./scripts/managed/managed-sites.ts', './scripts/manifest/build-manifest.ts'];
    const starts = [
      ...[...files.keys()].filter((path) => path.startsWith('entrypoints/')),
      ...['./scripts/stories/replace-module.ts', ...config].map((path) => path.slice(2)),
      'tests/practice-sites/e2e-sites.ts',
      'tests/practice-sites/e2e-waits.ts',
    ];
    const reached = new Set<string>();
    const follow = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const { path: next } of files.get(path)?.imports ?? []) if (next) follow(next);
    };
    starts.forEach(follow);
    expect(reached.size).toBeGreaterThan(100);
    expect([...reached].filter((path) => !isSeen(path))).toEqual([]);
    expect(sources).toEqual(expect.arrayContaining(['wxt.config.ts', 'public', 'package-lock.json', 'tsconfig.json']));
  });
});
