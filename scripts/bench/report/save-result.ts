import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import type { Section } from './section.ts';

export type Result = {
  /** When the bench began, as in ISO 8601. */
  readonly at: string;
  /** Null where git is missing; with `+` where something was not committed. */
  readonly commit: string | null;
  readonly machine: Machine;
  /** Processes that wanted a core, on average over the minute before and the last minute of the bench. */
  readonly load: { readonly before: number; readonly after: number };
  /** What each browser calls itself. */
  readonly browsers: Readonly<Record<string, string>>;
  readonly sections: readonly Section[];
};

/** Writes a result to `.output/bench/<time>.json`, which is in no package and in no commit. Returns the path. */
export async function saveResult(result: Result): Promise<string> {
  const folder = join(import.meta.dirname, '..', '..', '..', '.output', 'bench');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${result.at.replaceAll(/[:.]/g, '-')}.json`);
  await writeFile(path, `${JSON.stringify(result, null, 2)}\n`);
  return path;
}
