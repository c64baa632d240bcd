import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from './package/build-extension.ts';
import { archiveName } from './package/package-version.ts';
import { readFolder } from './package/read-folder.ts';
import { writeZip } from './package/write-zip.ts';

/**
 * `npm run build-for-amo`: the package for Firefox from the sources in this folder, as a reviewer builds it. It needs
 * no git, for the archive of the sources has none. It writes `.output/firefox-mv3` and the same as a zip.
 */
const root = join(import.meta.dirname, '..');
const target = join(root, '.output');
const work = mkdtempSync(join(tmpdir(), 'lights-out-amo-'));

try {
  await buildExtension({ out: work, browser: 'firefox' });
  const name = archiveName(root, 'firefox');
  const folder = join(target, 'firefox-mv3');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(work, 'firefox'), folder, { recursive: true });
  writeFileSync(join(target, name), writeZip(readFolder(folder)));
  console.log(`.output/firefox-mv3 and .output/${name}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
