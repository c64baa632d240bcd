import { copyFile, mkdir, readdir, realpath, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Makes a second Firefox with its own `distribution/policies.json`, so that the installed one is not changed. Returns
 * the path of its executable. Firefox finds its folder by the path of the executable, so that file is copied;
 * everything else is a link.
 */
export async function copyFirefox(executablePath: string, folder: string): Promise<string> {
  const program = await realpath(executablePath);
  const installed = dirname(program);
  const names = await readdir(installed);
  if (process.platform !== 'linux' || !names.includes('libxul.so'))
    throw new Error(
      `This story gives a policy to a copy of Firefox, and ${program} cannot be copied: ` +
        'it needs Linux, and a Firefox that is not behind a wrapper',
    );
  await mkdir(join(folder, 'distribution'), { recursive: true });
  for (const name of names) {
    const path = join(installed, name);
    if ((await realpath(path)) === program) await copyFile(program, join(folder, name));
    else if (name !== 'distribution') await symlink(path, join(folder, name));
  }
  return join(folder, basename(program));
}
