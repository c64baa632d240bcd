import { stat } from 'node:fs/promises';
import type { BrowserName } from './browser-name.ts';
import { isExecutable, unusable } from './installed-browser.ts';

/** An executable that somebody named: `variable` says where, `wanted` which browser it should be. */
type Named = { readonly variable: string; readonly path: string; readonly wanted: string };

/**
 * Path of the browser that an environment variable names.
 *
 * @throws a sentence that names the variable and says what is wrong with the path, if tests cannot use it
 */
export async function namedBrowser(name: BrowserName, { variable, path, wanted }: Named): Promise<string> {
  const reason = await findFault(name, path);
  if (reason === undefined) return path;
  throw new Error(
    `${variable} names ${path}, which ${reason}. ` +
      `Set it to the executable of ${wanted}, or unset it to have a browser looked for.`,
  );
}

async function findFault(name: BrowserName, path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 'does not exist';
  if (found.isDirectory()) return 'is a folder';
  return (await isExecutable(path)) ? unusable(name, path) : 'is not executable';
}
