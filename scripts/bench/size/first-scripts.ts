import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileSize } from './list-sizes.ts';

/** What a script loads later, on demand. */
const LATER = /\bimport\([^)]*\)|__vite__mapDeps=[\s\S]*?\]\)?/g;
const SCRIPT = /["'](?:\.{0,2}\/)?(?:chunks\/)?([\w.-]+\.js)["']/g;

/** The scripts that a page loads before its own code runs: those that it names, and what they import at once. */
export async function findFirstScripts(
  folder: string,
  page: string,
  files: readonly FileSize[],
): Promise<readonly FileSize[]> {
  const found = new Set<FileSize>();
  const visit = async (path: string): Promise<void> => {
    const text = (await readFile(join(folder, path), 'utf8')).replaceAll(LATER, '');
    for (const [, name] of text.matchAll(SCRIPT)) {
      const file = files.find((one) => basename(one.name) === name);
      if (file === undefined || found.has(file)) continue;
      found.add(file);
      await visit(file.name);
    }
  };
  await visit(page);
  return [...found];
}
