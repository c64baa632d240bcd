import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { archiveSources, treeOfFolder } from '../../scripts/package/archive-sources.ts';
import { buildExtension } from '../../scripts/package/build-extension.ts';
import { readFolder } from '../../scripts/package/read-folder.ts';
import { readZip } from '../../scripts/package/read-zip.ts';
import { unpackSources } from '../../scripts/package/unpack-sources.ts';
import { writeZip } from '../../scripts/package/write-zip.ts';
import { root } from '../architecture/source-files.ts';

/**
 * Two clean builds for each browser: one in this folder, one where the archive of the sources was unpacked. The archive
 * is of the folder as it stands, for a change is tested before it is committed.
 */
const work = mkdtempSync(join(tmpdir(), 'lights-out-reproducible-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const gitDir = join(work, 'git');
const archive = archiveSources({ root, gitDir, of: treeOfFolder(root, gitDir) });
const sources = join(work, 'sources');
unpackSources(archive, sources, join(root, 'node_modules'));

async function buildPackage(browser: string, folder: string, from: string): Promise<Buffer> {
  const out = join(work, folder);
  await buildExtension({ out, browser, root: from });
  return writeZip(readFolder(join(out, browser)));
}

it.each(['chrome', 'firefox'])(
  'the package for %s is the same bytes when it is built from its sources',
  async (browser) => {
    const here = await buildPackage(browser, 'here', root);
    const there = await buildPackage(browser, 'there', sources);
    expect(readZip(here).length).toBeGreaterThan(20);
    expect(there.equals(here)).toBe(true);
  },
);

it('the archive of the sources holds all that a build and the tests need', () => {
  const names = readZip(archive).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['.npmrc', 'package-lock.json', 'wxt.config.ts', 'tests/package/reproducible.test.ts']),
  );
  expect(names.filter((name) => /^(node_modules|\.output|\.git)\//.test(name))).toEqual([]);
});
