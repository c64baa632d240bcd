import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  MANAGED,
  managedIdVariable,
  managedSitesVariable,
  readManagedSites,
} from '../scripts/managed/managed-sites.ts';
import { requireOnly } from '../scripts/managed/require-only.ts';
import { buildExtension } from '../scripts/package/build-extension.ts';
import { findHostPatterns } from '../utils/core/sites/host-patterns.ts';
import { allSites } from '../utils/sites/all-sites.ts';
import { root } from './architecture/source-files.ts';

describe('the sites that an administrator names', () => {
  it('are read from one word, each once', () => {
    expect(readManagedSites(' github, claude,github', allSites)).toEqual(['github', 'claude']);
  });

  it.each([[undefined], [''], [' , ']])('must be named: %j', (text) => {
    expect(() => readManagedSites(text, allSites)).toThrow(/^Name at least one site\. There are: amazon, /);
  });

  it('must be known', () => {
    expect(() => readManagedSites('claude,githb,nowhere', allSites)).toThrow(
      /^Not a site: githb, nowhere\. There are: /,
    );
  });

  it('are the only ones asked for at installation', () => {
    const sites = requireOnly(allSites, ['github', 'x']);
    expect(sites.filter(({ access }) => access === 'required').map(({ id }) => id)).toEqual(['github', 'x']);
    expect(sites.map(({ id }) => id)).toEqual(allSites.map(({ id }) => id));
  });
});

describe.each(['chrome', 'firefox'] as const)("an administrator's package for %s", (browser) => {
  const out = mkdtempSync(join(tmpdir(), 'lights-out-managed-'));
  const named = ['claude', 'github'];
  let manifest: {
    host_permissions: string[];
    optional_host_permissions: string[];
    permissions: string[];
    browser_specific_settings?: { gecko: { id: string } };
  };

  beforeAll(async () => {
    const env = { [managedSitesVariable]: named.join(','), [managedIdVariable]: 'lights-out@school.example' };
    await buildExtension({ out, browser, mode: MANAGED, env });
    manifest = JSON.parse(readFileSync(join(out, browser, 'manifest.json'), 'utf8'));
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('requires the hosts of the named sites, and leaves the others optional', () => {
    const hosts = (wanted: boolean) =>
      allSites.filter(({ id }) => named.includes(id) === wanted).flatMap(findHostPatterns);
    expect(manifest.host_permissions).toEqual(hosts(true));
    expect(manifest.optional_host_permissions).toEqual(expect.arrayContaining(hosts(false)));
    expect(manifest.optional_host_permissions.filter((pattern) => manifest.host_permissions.includes(pattern))).toEqual(
      [],
    );
  });

  it('may remove data without a question', () => {
    expect(manifest.permissions).toContain('browsingData');
  });

  it('tells the background the same', () => {
    expect(readFileSync(join(out, browser, 'background.js'), 'utf8')).toMatch(
      /\[\s*["'`]claude["'`],\s*["'`]github["'`]\s*\]/,
    );
  });

  it('has the id that it will be signed under, in Firefox', () => {
    expect(manifest.browser_specific_settings?.gecko.id).toBe(
      browser === 'firefox' ? 'lights-out@school.example' : undefined,
    );
  });

  it('holds no permission that the ordinary package does not hold', () => {
    const snapshot = readFileSync(join(root, 'tests/__snapshots__/manifests.json'), 'utf8');
    for (const permission of manifest.permissions) expect(snapshot).toContain(`"${permission}"`);
  });
});
