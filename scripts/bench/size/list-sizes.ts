import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type FileSize = {
  /** Path inside the folder. */
  readonly name: string;
  /** In KiB. */
  readonly raw: number;
  /** In KiB. */
  readonly gzip: number;
};

/** Every file of a build, the largest first. */
export async function listSizes(folder: string): Promise<readonly FileSize[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = files.map(async (path) => {
    const bytes = await readFile(path);
    return { name: path.slice(folder.length + 1), raw: bytes.length / 1_024, gzip: gzipSync(bytes).length / 1_024 };
  });
  return (await Promise.all(sizes)).sort((a, b) => b.raw - a.raw);
}

/** The sum of some files; gzipped one by one, as a package holds them. */
export function addUp(name: string, files: readonly FileSize[]): FileSize {
  const sum = (sizeOf: (file: FileSize) => number) => files.reduce((total, file) => total + sizeOf(file), 0);
  return { name, raw: sum(({ raw }) => raw), gzip: sum(({ gzip }) => gzip) };
}
