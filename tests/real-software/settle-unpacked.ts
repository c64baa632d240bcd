import { lstat, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Places of the packages that their PHP files and links name from the root of the system. */
const PLACES =
  /(?<=['"])(\/(?:etc|var\/lib|usr\/share)\/(?:dokuwiki|mediawiki|phpmyadmin|wordpress)|\/usr\/share\/php)/g;

/** Lets packages that were unpacked into a folder find their own files there, as if it were `/`. */
export async function settleUnpacked(root: string): Promise<void> {
  for (const entry of await readdir(root, { recursive: true })) {
    const path = join(root, entry);
    const kind = await lstat(path);
    if (kind.isSymbolicLink()) {
      const to = await readlink(path);
      if (!to.startsWith('/') || to.startsWith(root)) continue;
      await rm(path);
      await symlink(join(root, to), path);
    } else if (kind.isFile() && path.endsWith('.php')) {
      const text = await readFile(path, 'utf8');
      const settled = text.replaceAll(PLACES, (place) => join(root, place));
      if (settled !== text) await writeFile(path, settled);
    }
  }
}
