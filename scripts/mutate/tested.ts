import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One mutation that was tried. `isNoticed`: a test failed by it, or ran without end. */
export type Tested = {
  readonly path: string;
  readonly line: number;
  readonly kind: string;
  readonly replacement: string;
  readonly isNoticed: boolean;
};

/** Reads the events that Stryker wrote: they are complete up to the moment when it was stopped. */
export async function readTested(folder: string): Promise<readonly Tested[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('-onMutantTested.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .filter((text) => text !== '') // the one that is just being written
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

/** Null for what was not tried: it cannot run, or was left out. */
function toTested(text: string): Tested | null {
  const { fileName, location, mutatorName, replacement = '', status }: MutantEvent = JSON.parse(text);
  if (status === 'Ignored' || status === 'CompileError' || status === 'RuntimeError') return null;
  return {
    path: fileName.slice(fileName.search(/utils\/(core|services)\//)),
    line: location.start.line,
    kind: mutatorName,
    replacement: replacement.replaceAll(/\s+/g, ' ').slice(0, 90),
    isNoticed: status === 'Killed' || status === 'Timeout',
  };
}

export function tellSurvivors(tested: readonly Tested[]): readonly string[] {
  return tested
    .filter(({ isNoticed }) => !isNoticed)
    .map(({ path, line, kind, replacement }) => `not noticed: ${path}:${line} ${kind} → ${replacement}`);
}

/** The share of mutations that a test noticed, for each of the two folders. */
export function tellScore(tested: readonly Tested[]): readonly string[] {
  return ['utils/core', 'utils/services'].flatMap((folder) => {
    const own = tested.filter(({ path }) => path.startsWith(`${folder}/`));
    const noticed = own.filter(({ isNoticed }) => isNoticed).length;
    if (own.length === 0) return [];
    return [`${folder}: ${noticed} of ${own.length} noticed, ${((100 * noticed) / own.length).toFixed(1)} %`];
  });
}
