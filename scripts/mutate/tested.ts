import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One mutation. `noticed`: a test failed or never ended because of it. `not-run`: no unit test runs its line. */
export type Tested = {
  readonly path: string;
  readonly line: number;
  readonly kind: string;
  readonly replacement: string;
  readonly result: 'noticed' | 'missed' | 'not-run';
};

/** Reads the events that Stryker wrote. They are complete up to the moment when it was stopped. */
export async function readTested(folder: string): Promise<readonly Tested[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('-onMutantTested.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .filter((text) => text !== '') // this one is just being written
    .map(toTested)
    .filter((tested) => tested !== null)
    .sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}

type MutantEvent = {
  readonly fileName: string;
  readonly location: { readonly start: { readonly line: number } };
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
};

/** Null for a mutation that was not tried, because it cannot run or was left out. */
function toTested(text: string): Tested | null {
  const { fileName, location, mutatorName, replacement = '', status }: MutantEvent = JSON.parse(text);
  if (status === 'Ignored' || status === 'CompileError' || status === 'RuntimeError') return null;
  return {
    path: fileName.slice(fileName.search(/utils\/(core|services)\//)),
    line: location.start.line,
    kind: mutatorName,
    replacement: replacement.replaceAll(/\s+/g, ' ').slice(0, 90),
    result: status === 'NoCoverage' ? 'not-run' : status === 'Survived' ? 'missed' : 'noticed',
  };
}

export function tellSurvivors(tested: readonly Tested[]): readonly string[] {
  return tested
    .filter(({ result }) => result !== 'noticed')
    .map(({ path, line, kind, replacement, result }) => `${result}: ${path}:${line} ${kind} → ${replacement}`);
}

/**
 * For each of the two folders: the share of mutations that were noticed, in lines that a unit test runs, and the number
 * of mutations in other lines. These are counted apart because they are known at once, also if the run was stopped.
 */
export function tellScore(tested: readonly Tested[]): readonly string[] {
  return ['utils/core', 'utils/services'].flatMap((folder) => {
    const own = tested.filter(({ path }) => path.startsWith(`${folder}/`));
    const count = (result: Tested['result']) => own.filter((one) => one.result === result).length;
    const run = count('noticed') + count('missed');
    if (run === 0) return [];
    const share = ((100 * count('noticed')) / run).toFixed(1);
    return [
      `${folder}: ${count('noticed')} of ${run} noticed, ${share} %; ` +
        `${count('not-run')} in lines that no test here runs`,
    ];
  });
}
