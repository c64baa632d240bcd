import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const here = join(import.meta.dirname, '..', '..');

type Wanted = {
  readonly out: string;
  readonly browser: string;
  /** The folder of the sources; without it, this project's own. */
  readonly root?: string;
  /** Defaults to what is shipped. */
  readonly mode?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * Builds the extension into `out/<browser>`, in a process of its own: a build reads the environment, which a test
 * runner changes. Returns the modules whose code is in the bundles, as paths inside the project. Rejects when the build
 * fails.
 */
export async function buildExtension(wanted: Wanted): Promise<string[]> {
  const { out, browser, root = here, mode = 'production', env = {} } = wanted;
  const { NODE_ENV: _test, VITEST: _vitest, ...own } = process.env;
  const script = join(root, 'scripts', 'package', 'build-in-process.ts');
  const modulesFile = join(out, `${browser}-modules.json`);
  mkdirSync(out, { recursive: true });
  await promisify(execFile)(process.execPath, [script, out, browser, mode, modulesFile], {
    cwd: root,
    env: { ...own, ...env },
  });
  const modules: unknown = JSON.parse(readFileSync(modulesFile, 'utf8'));
  if (!Array.isArray(modules)) throw new Error('The build did not say what it holds');
  return modules.map(String);
}
