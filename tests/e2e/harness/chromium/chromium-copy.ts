import { copyFile, link, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Makes a second Chromium of the running one that takes each of `languages` for its own. Returns the path of its
 * executable. Chromium takes only a language whose file lies in its folder, and Debian's package has English alone; so
 * the English file is used under the other names. Chromium finds its folder by the path of the executable: a second
 * name of that file, or a copy where the system allows no second name. Everything else is a link. Linux only.
 */
export async function copyChromium(pid: number, folder: string, languages: readonly string[]): Promise<string> {
  const program = await readlink(`/proc/${pid}/exe`);
  const installed = dirname(program);
  await mkdir(join(folder, 'locales'), { recursive: true });
  for (const name of await readdir(installed)) {
    const [from, to] = [join(installed, name), join(folder, name)];
    if (name === basename(program)) await link(from, to).catch(() => copyFile(from, to));
    else if (name !== 'locales') await symlink(from, to);
  }
  const words = await readdir(join(installed, 'locales'));
  for (const name of words) await symlink(join(installed, 'locales', name), join(folder, 'locales', name));
  for (const language of languages)
    if (!words.includes(`${language}.pak`))
      await symlink(join(installed, 'locales', 'en-US.pak'), join(folder, 'locales', `${language}.pak`));
  return join(folder, basename(program));
}
