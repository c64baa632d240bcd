import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readZip } from './read-zip.ts';

/** Unpacks an archive of the sources into a folder, and lends it the installed packages of another. */
export function unpackSources(archive: Buffer, folder: string, packages: string): void {
  for (const { name, content } of readZip(archive)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  symlinkSync(packages, join(folder, 'node_modules'), 'junction');
}
