import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../tests/architecture/source-files.ts';

const recipe = z.strictObject({
  /** Which kind of fault it is. */
  item: z.string(),
  kind: z.string(),
  file: z.string(),
  find: z.string().min(1),
  replace: z.string(),
  /** The test that goes red with it. It finds what the world cannot, as in adapters and screens. */
  test: z.string(),
});

/** A fault that was mended once, as the change of a text in one file that puts it back. */
export type Recipe = z.infer<typeof recipe>;

const folder = join(root, 'tests', 'world', 'put-back');

/** Every recipe of `tests/world/put-back`. Rejects if one has another form. */
export async function readRecipes(): Promise<readonly Recipe[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => z.array(recipe).parse(JSON.parse(text)));
}

/**
 * Puts a fault into a file's text.
 *
 * @returns null if the text to replace does not stand in it exactly once: then the code was changed since, and the
 *   recipe is stale
 */
export function putInto(text: string, { find, replace }: Recipe): string | null {
  return text.split(find).length === 2 ? text.replace(find, () => replace) : null;
}

/** The recipes that do not fit the code any more, or name a test that is not there. */
export async function findStale(recipes: readonly Recipe[]): Promise<readonly Recipe[]> {
  const read = (path: string) => readFile(join(root, path), 'utf8').catch(() => null);
  const fits = await Promise.all(
    recipes.map(async (one) => {
      const [text, test] = await Promise.all([read(one.file), read(one.test)]);
      return text !== null && test !== null && putInto(text, one) !== null;
    }),
  );
  return recipes.filter((_, index) => !fits[index]);
}
