import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Source = { readonly path: string; readonly lines: number };

const folders = ['utils/core', 'utils/services'] as const;

/** About three mutations for every four lines: this many lines can be tried in the time, on two idle cores. */
const MOST_LINES = 700;

/** Lists the files that mutations are tried in, with their lengths in lines, sorted by name. */
export async function listSources(root: string): Promise<readonly Source[]> {
  const names = await Promise.all(
    folders.map(async (folder) => {
      const found = await readdir(join(root, folder), { recursive: true });
      return found.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
    }),
  );
  return Promise.all(
    names
      .flat()
      .sort()
      .map(async (path) => ({ path, lines: (await readFile(join(root, path), 'utf8')).split('\n').length })),
  );
}

/**
 * Draws files until they have as many lines as can be tried. The same seed draws the same files from the same sources.
 */
export function createSample(sources: readonly Source[], seed: number): readonly Source[] {
  const random = createRandom(seed);
  const shuffled = sources.map((source) => ({ source, at: random() })).sort((a, b) => a.at - b.at);
  let lines = 0;
  return shuffled
    .map(({ source }) => source)
    .filter((source) => {
      lines += source.lines;
      return lines <= MOST_LINES;
    });
}

/**
 * Makes a generator of numbers from 0 up to (not including) 1, which depend only on the seed. A linear congruential
 * generator is good enough to draw files.
 */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
