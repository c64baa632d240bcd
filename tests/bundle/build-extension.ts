import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../architecture/source-files.ts';

type Wanted = {
  readonly out: string;
  readonly browser: string;
  /** Defaults to what is shipped. */
  readonly mode?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * Builds the extension into `out/<browser>`, in a process of its own: a build reads the environment, which a test
 * runner changes. Returns the modules whose code is in the bundles, as paths inside the project. Rejects when the build
 * fails.
 */
export async function buildExtension({ out, browser, mode = 'production', env = {} }: Wanted): Promise<string[]> {
  const { NODE_ENV: _test, VITEST: _vitest, ...own } = process.env;
  const script = join(import.meta.dirname, 'build-in-process.ts');
  const modulesFile = join(out, `${browser}-modules.json`);
  await promisify(execFile)(process.execPath, [script, out, browser, mode, modulesFile], {
    cwd: root,
    env: { ...own, ...env },
  });
  const modules: unknown = JSON.parse(readFileSync(modulesFile, 'utf8'));
  if (!Array.isArray(modules)) throw new Error('The build did not say what it holds');
  return modules.map(String);
}
