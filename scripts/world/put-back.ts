import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../../tests/architecture/source-files.ts';
import { askTests, askWorld, type Finding } from './ask.ts';
import { findReach } from './reach.ts';
import { findStale, putInto, type Recipe, readRecipes } from './recipes.ts';

export type Wishes = {
  /** How many histories each fault is shown to; with 0 the world is not asked. */
  readonly histories: number;
  readonly seed: number;
  /** Only faults whose item and kind hold this text. */
  readonly only: string | undefined;
};

type Result = { readonly fault: Recipe; readonly test: Finding; readonly world: Finding };

/**
 * Puts each fault back, one at a time in a copy, and prints whether its test goes red and whether the world does.
 *
 * @returns the number of those that nothing finds, or that cannot be tried: 0 is what is wanted
 */
export async function putBack({ histories, seed, only }: Wishes): Promise<number> {
  const stale = await checkRecipes();
  const wanted = (await readRecipes()).filter(({ item, kind }) => `${item} ${kind}`.includes(only ?? ''));
  const faults = wanted.filter((one) => !stale.some(({ kind, file }) => kind === one.kind && file === one.file));
  const reach = findReach();
  const copies = await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), 4) }, (_, lane) => makeCopy(`${lane}`)),
  );
  const [first = ''] = copies;
  const before = await askTests(first, [...new Set(faults.map(({ test }) => test).filter(isUnit))]);
  if (before.kind !== 'green') {
    console.error(`Without any fault put back, tests are not green: ${before.how}`);
    return 1;
  }
  const left = [...faults];
  const results: Result[] = [];
  const work = async (copy: string) => {
    for (let fault = left.shift(); fault; fault = left.shift()) {
      const result = await tryFault(copy, fault, reach.has(fault.file) ? histories : 0, seed);
      results.push(result);
      console.log(lineOf(result));
    }
  };
  await Promise.all(copies.map(work));
  const count = (verdict: string) => results.filter((one) => verdictOf(one) === verdict).length;
  console.log(`World: ${histories} histories each, seed ${seed}`);
  const byWorld = results.filter(({ world }) => world.kind === 'red').length;
  console.log(
    `${results.length} faults: ${count('found')} found (${byWorld} of them by the world), ${count('story')} left to ` +
      `stories in browsers, ${count('MISSED')} missed, ${count('BROKEN')} that do not load; ${stale.length} stale`,
  );
  return stale.length + count('MISSED') + count('BROKEN');
}

/** Prints the recipes that do not fit the code any more, and gives them back. */
export async function checkRecipes(): Promise<readonly Recipe[]> {
  const stale = await findStale(await readRecipes());
  for (const { item, kind, file } of stale) console.error(`STALE   ${item.padEnd(4)} ${kind}\n          ${file}`);
  return stale;
}

const isUnit = (test: string): boolean => !test.startsWith('tests/e2e/');

/** Makes a copy in which faults are put back. */
async function makeCopy(name: string): Promise<string> {
  const copy = join(root, '.output', 'put-back', name);
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  for (const part of await readdir(root, { withFileTypes: true }))
    if (part.isFile() || !/^\.git$|^\.output$|^node_modules$/.test(part.name))
      await cp(join(root, part.name), join(copy, part.name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

async function tryFault(copy: string, fault: Recipe, histories: number, seed: number): Promise<Result> {
  const path = join(copy, fault.file);
  const before = await readFile(path, 'utf8');
  const after = putInto(before, fault);
  if (after === null) throw new Error(`The recipe does not fit ${fault.file}: ${fault.kind}`);
  await writeFile(path, after);
  try {
    const test: Finding = isUnit(fault.test)
      ? await askTests(copy, [fault.test])
      : { kind: 'not-asked', how: 'a story' };
    const world: Finding = histories > 0 ? await askWorld(copy, histories, seed) : { kind: 'not-asked', how: '' };
    return { fault, test, world };
  } finally {
    await writeFile(path, before);
  }
}

function verdictOf({ fault, test, world }: Result): 'found' | 'story' | 'MISSED' | 'BROKEN' {
  if (test.kind === 'broken' || world.kind === 'broken') return 'BROKEN';
  if (test.kind === 'red' || world.kind === 'red') return 'found';
  return isUnit(fault.test) ? 'MISSED' : 'story';
}

function lineOf(result: Result): string {
  const { fault, test, world } = result;
  return [
    `${verdictOf(result).padEnd(6)}  ${fault.item.padEnd(4)} ${fault.kind}`,
    `          test:  ${test.kind}, ${fault.test} ${test.how}`.trimEnd(),
    `          world: ${world.kind === 'not-asked' ? 'beyond it' : world.kind} ${world.how}`.trimEnd(),
  ].join('\n');
}
