import { execFile } from 'node:child_process';
import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages } from '../../scripts/browsers/install-from-system.ts';
import { allReal } from './all-real.ts';
import { runCommand } from './run-command.ts';
import { settleUnpacked } from './settle-unpacked.ts';

const folder = join(import.meta.dirname, '..', '..', '.output', 'real-software');
/** Stands for `/` to the packages that are only unpacked. */
export const rootFolder = join(folder, 'root');
/** The packages from npm. */
export const npmFolder = join(folder, 'npm');
/** How dpkg-query is asked whether a package is installed. */
const FORMAT = '$' + '{db:Status-Status}';
const stamp = join(folder, 'installed.json');

/** Whether this system has the packages that the software comes from. */
export async function canInstall(): Promise<boolean> {
  return access('/usr/bin/apt-get').then(
    () => true,
    () => false,
  );
}

/**
 * Installs what is missing of the real server software. The packages named `installed` set up no service; the others
 * are unpacked into `.output/real-software`, which `git clean` or `rm -r` removes.
 *
 * @throws if a package cannot be had
 */
export async function installReal(): Promise<void> {
  const installed = [...new Set(allReal.flatMap((software) => software.installed))].sort();
  const missing = await findMissing(installed);
  if (missing.length > 0) await installPackages(missing);
  const unpacked = [...new Set(allReal.flatMap((software) => software.unpacked ?? []))].sort();
  const lock = await readFile(join(import.meta.dirname, 'npm', 'package-lock.json'), 'utf8');
  const wanted = JSON.stringify({ unpacked, lock });
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(rootFolder, { recursive: true });
  await Promise.all([unpack(unpacked), installFromNpm()]);
  await writeFile(stamp, wanted);
}

async function findMissing(names: readonly string[]): Promise<string[]> {
  const isThere = (name: string) =>
    new Promise<boolean>((resolve) => {
      execFile('dpkg-query', ['-W', '-f', FORMAT, name], (error, said) =>
        resolve(error === null && said === 'installed'),
      );
    });
  const there = await Promise.all(names.map(isThere));
  return names.filter((_, index) => !there[index]);
}

async function unpack(names: readonly string[]): Promise<void> {
  console.log(`Unpacking ${names.join(', ')}`);
  const packages = join(folder, 'packages');
  await mkdir(packages, { recursive: true });
  await runCommand('apt-get', ['download', '-q', ...names], { cwd: packages });
  await runCommand('sh', ['-c', `for one in *.deb; do dpkg -x "$one" '${rootFolder}'; done`], { cwd: packages });
  await settleUnpacked(rootFolder);
}

async function installFromNpm(): Promise<void> {
  console.log('Installing from npm what the stories of real software need');
  await cp(join(import.meta.dirname, 'npm'), npmFolder, { recursive: true });
  await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: npmFolder });
}
