import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allSites } from '../../utils/sites/all-sites.ts';
import { filesIn, root } from '../architecture/source-files.ts';

const components = filesIn('components')
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Components that hold this string as a literal. */
const holding = (literal: string) =>
  components.filter(({ text }) => text.includes(`'${literal}'`)).map(({ path }) => path);

describe('what is said of one site', () => {
  it('stands in its own file: no component names a site', () => {
    for (const { id } of allSites) expect(holding(id), `Move what is about ${id} to utils/sites/${id}.ts.`).toEqual([]);
  });

  it('is said of that site alone', () => {
    const texts = allSites.flatMap(({ words: { paths, livesOn } }) => [
      ...paths.map(({ text }) => text),
      ...(livesOn === null ? [] : [livesOn]),
    ]);
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(holding(text), text).toEqual([]);
  });
});
