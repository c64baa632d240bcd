import { describe, expect, it } from 'vitest';
import { findStale, putInto, readRecipes } from '../../scripts/world/recipes.ts';

const example = { item: 'A1', kind: 'an example', file: 'a.ts', find: 'x > 1', replace: 'x > 0', test: 'a.test.ts' };

describe('the recipes that put mended faults back', () => {
  it('each fit the code as it is now, and name a test that is there', async () => {
    const stale = await findStale(await readRecipes());
    expect(stale.map(({ file, kind, find }) => `${file}: ${kind}: ${find}`)).toEqual([]);
  });

  it('are each another change', async () => {
    const changes = (await readRecipes()).map(({ file, find, replace }) => `${file}: ${find} -> ${replace}`);
    expect(changes.filter((one, index) => changes.indexOf(one) !== index)).toEqual([]);
  });

  it('are stale where their text stands nowhere, or more than once', () => {
    expect(putInto('if (x > 1) go();', example)).toBe('if (x > 0) go();');
    expect(putInto('if (x > 2) go();', example)).toBeNull();
    expect(putInto('if (x > 1 || x > 10) go();', example)).toBeNull();
  });
});
