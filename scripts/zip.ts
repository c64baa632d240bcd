import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveSources, findUncommitted } from './package/archive-sources.ts';
import { buildExtension } from './package/build-extension.ts';
import { archiveName } from './package/package-version.ts';
import { readFolder } from './package/read-folder.ts';
import { unpackSources } from './package/unpack-sources.ts';
import { writeZip } from './package/write-zip.ts';

/**
 * `npm run zip`: the archive of the sources as they are committed, and both packages, built from that archive and from
 * nothing else. The same commit gives the same packages, byte for byte.
 */
const root = join(import.meta.dirname, '..');
const target = join(root, '.output');
const work = mkdtempSync(join(tmpdir(), 'lights-out-zip-'));

try {
  const left = findUncommitted(root);
  if (left.length > 0) console.warn(`Not in it, because it is not committed: ${left.join(', ')}`);
  const archive = archiveSources({ root });
  const sources = join(work, 'sources');
  unpackSources(archive, sources, join(root, 'node_modules'));
  save(archiveName(sources, 'sources'), archive);
  for (const browser of ['chrome', 'firefox']) {
    await buildExtension({ root: sources, out: work, browser });
    save(archiveName(sources, browser), writeZip(readFolder(join(work, browser))));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

function save(name: string, content: Buffer): void {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, name), content);
  console.log(`${createHash('sha256').update(content).digest('hex')}  .output/${name}`);
}
