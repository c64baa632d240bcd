import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ZipEntry } from './write-zip.ts';

/** Every file in a folder and below it, named by its path there. */
export function readFolder(folder: string): readonly ZipEntry[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ name: relative(folder, file).replaceAll('\\', '/'), content: readFileSync(file) }));
}
