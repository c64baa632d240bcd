import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The version of the sources in a folder, as their package.json says it.
 *
 * @throws if it says none
 */
export function readVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (typeof version !== 'string') throw new Error('package.json says no version');
  return version;
}

/** The name of an archive, such as `lights-out-1.2.0-firefox.zip`. */
export const archiveName = (root: string, of: string) => `lights-out-${readVersion(root)}-${of}.zip`;
